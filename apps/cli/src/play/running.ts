import { setTimeout as pause } from 'node:timers/promises';
import { Anything, Clock } from '../client/answers.js';
import type { Session } from '../client/session.js';
import { dayOf, momentAt } from '../story/day.js';
import type { Cast } from './cast.js';
import type { Mode } from './telling.js';

const day = 86_400_000;
/** Over long gaps the clock hurries, up to two days before the goal: there it must be held in time. */
const long = 20 * day;
const near = 2 * day;
const hurry = '20d/s';

/** Live cases on a clock that runs: it is held while the persons act, and let go in between. Nothing waits until workflows are level. */
export function running(cast: Cast, keeper: Session, register: string, speed: string): Mode {
  const clock = `/api/registers/${register}/clock`;
  const now = async (): Promise<number> => Date.parse((await keeper.get(clock, Clock)).now);

  const runTo = async (moment: string): Promise<void> => {
    const goal = Date.parse(moment);
    let at = await now();
    if (at >= goal) return;
    const legs = goal - at > long ? [[hurry, goal - near] as const, [speed, goal] as const] : [[speed, goal] as const];
    for (const [pace, stop] of legs) {
      await keeper.post(`${clock}/run`, { speed: pace }, Anything);
      while (at < stop) {
        await pause(15);
        at = await now();
      }
      await keeper.post(`${clock}/hold`, {}, Anything);
      at = await now();
    }
  };

  return {
    name: 'running',
    patience: 30_000,
    async arrive(date) {
      await runTo(momentAt(date, 12));
      const reached = dayOf(new Date(await now()).toISOString());
      if (reached > date) throw new Error(`the clock ran past ${date} to ${reached} before it was held: choose a lower --speed`);
    },
    sessionOf: (who) => cast.session(who),
    besides: () => ({}),
    // at noon all that a day brings has fallen; the evening is the margin in which the clock can be held
    pass: (date) => runTo(momentAt(date, 12)),
  };
}
