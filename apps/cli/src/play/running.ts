import { setTimeout as pause } from 'node:timers/promises';
import { Anything, Clock } from '../client/answers.js';
import type { Session } from '../client/session.js';
import { dayOf, momentAt } from '../story/day.js';
import type { Cast } from './cast.js';
import type { Mode } from './story-run.js';

const day = 86_400_000;
/** Length of the last part of a gap, which runs at the requested speed, so that the clock stops in time. */
const near = 0.7 * day;
/**
 * Before that part, the clock advances in steps of half the remaining way, and cannot pass the goal while answers
 * arrive within half a second. Time, ms, in which that speed would cover the whole way.
 */
const stride = 500;

/**
 * Live cases on a running clock. It stands still while the persons act, and runs in between. Nothing waits for the
 * workflows to catch up.
 */
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
        throw new Error(`the clock ran past ${date} to ${reached} before it stopped; choose a lower --speed`);
    },
    sessionOf: (who) => cast.session(who),
    besides: () => ({}),
    // By noon, every due act of the day has fallen; the evening is the margin for stopping the clock.
    pass: (date) => runTo(momentAt(date, 12)),
  };
}
