import { Anything, Clock } from '../client/answers.js';
import type { Session } from '../client/session.js';
import { endOf, momentAt } from '../story/day.js';
import type { Cast } from './cast.js';
import type { Mode } from './story-run.js';

/**
 * Live cases on a simulated clock: the persons sign in and act at noon; the engine alone does what falls in between.
 */
export function stepped(cast: Cast, keeper: Session, register: string): Mode {
  let now = '';
  const advance = async (to: string): Promise<void> => {
    if (now === '') now = (await keeper.get(`/api/registers/${register}/clock`, Clock)).now;
    if (to <= now) return;
    await keeper.post(`/api/registers/${register}/clock/advance`, { to }, Anything);
    now = to;
  };
  return {
    name: 'stepped',
    patience: 0,
    arrive: (day) => advance(momentAt(day, 12)),
    sessionOf: (who) => cast.session(who),
    besides: () => ({}),
    pass: (day) => advance(endOf(day)),
  };
}
