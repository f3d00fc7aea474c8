import type { Cast } from './cast.js';
import type { Mode } from './telling.js';

/** Live cases at the moment at which the clock stands: nothing moves it. */
export function unhurried(cast: Cast): Mode {
  return {
    name: 'stepped',
    patience: 0,
    arrive: () => Promise.resolve(),
    sessionOf: (who) => cast.session(who),
    besides: () => ({}),
    pass: () =>
      Promise.reject(new Error('the clock of this register is moved by nobody here: the story may not say `until`')),
  };
}
