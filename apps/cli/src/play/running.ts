import { setTimeout as pause } from 'node:timers/promises';
import { Anything, Clock } from '../client/answers.js';
import type { Session } from '../client/session.js';
import { dayOf, momentAt } from '../story/day.js';
import type { Cast } from './cast.js';
import type { Mode } from './telling.js';

const day = 86_400_000;
/** What is left of a gap runs at the speed asked for, so that the clock can be held in time. */
const near = 0.7 * day;
/** Before that the way is covered in strides: half of it each, and never past the goal while answers come within half a second. Milliseconds at a pace that would cover it whole in a second. */
const stride = 500;

/** Live cases on a clock that runs: it is held while the persons act, and let go in between. Nothing waits until workflows are level. */
export function running(cast: Cast, keeper: Session, register: string, speed: string): Mode {
  const clock = `/api/registers/${register}/clock`;
  const now = async (): Promise<number> => Date.parse((await keeper.get(clock, Clock)).now);
  const run = (pace: number | string): Promise<unknown> => keeper.post(`${clock}/run`, { speed: pace }, Anything);
  const hold = async (): Promise<number> => Date.parse((await keeper.post(`${clock}/hold`, {}, Clock)).now);

  const runTo = async (moment: string): Promise<void> => {
    const goal = Date.parse(moment);
    let at = await now();
    while (goal - at > near) {
      await run((goal - at) / 1000);
      await pause(stride);
      at = await hold();
    }
    if (at >= goal) return;
    await run(speed);
    while (at < goal) {
      await pause(15);
      at = await now();
    }
    await hold();
  };

  return {
    name: 'running',
    patience: 30_000,
    async arrive(date) {
      await runTo(momentAt(date, 12));
      const reached = dayOf(new Date(await now()).toISOString());
      if (reached > date)
        throw new Error(`the clock ran past ${date} to ${reached} before it was held: choose a lower --speed`);
    },
    sessionOf: (who) => cast.session(who),
    besides: () => ({}),
    // at noon all that a day brings has fallen; the evening is the margin in which the clock can be held
    pass: (date) => runTo(momentAt(date, 12)),
  };
}
