import type { SameShape } from '../same-shape.js';
import type { training as vi } from '../vi/training.js';

/** English texts of the band of a training register. */
export const training: SameShape<typeof vi> = {
  band: 'TRAINING REGISTER',
  notReal: 'not real cases',
  clock: 'Register clock',
  held: 'stopped',
  running: 'running, {{speed}}',
  hold: 'Stop',
  run: 'Run',
  step: 'Advance by…',
  stepping: 'Advancing',
  speeds: {
    hour: '1 hour a second',
    day: '1 day a second',
    week: '1 week a second',
    other: '{{count}} seconds a second',
  },
  steps: { day: 'one day', week: 'one week', month: 'four weeks' },
  hide: 'Hide the error',
};
