import type { Cast } from './cast.js';
import type { Mode } from './story-run.js';

/** Live cases at the present moment of the clock; nothing moves it. */
export function unhurried(cast: Cast): Mode {
  return {
    name: 'stepped',
    patience: 0,
    arrive: () => Promise.resolve(),
    sessionOf: (who) => cast.session(who),
    besides: () => ({}),
    pass: () =>
      Promise.reject(
        new Error('this register has no clock that the play can move, so the story may not contain `until`'),
      ),
  };
}
