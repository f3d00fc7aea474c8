import { setTimeout as pause } from 'node:timers/promises';
import { Clock, Running } from '../client/answers.js';
import type { Session } from '../client/session.js';
import { dayOf, momentAt } from '../story/day.js';
import type { Cast } from './cast.js';
import type { Mode } from './story-run.js';

const day = 86_400_000;
/** Business seconds from the noon at which persons act to the end of their day: the clock must stop within them. */
const afternoon = 43_200;
/** Length of the last part of a gap, which runs at the requested speed, so that the clock stops in time. */
const near = 0.7 * day;
/**
 * Before that part, the clock advances in steps of at most half the remaining way, and cannot pass the goal as long as
 * no answer takes eight times as long as the slowest of the latest. Length of a step, ms.
 */
const stride = 150;

/**
 * Live cases on a running clock. It stands still while the persons act, and runs in between. Nothing waits for the
 * workflows to catch up.
 */
export function running(cast: Cast, keeper: Session, register: string, speed: string): Mode {
  const clock = `/api/registers/${register}/clock`;
  /** Time, ms, that the slowest of the latest answers took: while one is under way, the clock runs on. */
  let slowest = 0;
  const timed = async <T>(answer: Promise<T>): Promise<T> => {
    const sent = performance.now();
    const given = await answer;
    slowest = Math.max(performance.now() - sent, 0.9 * slowest);
    return given;
  };
  const now = async (): Promise<number> => Date.parse((await timed(keeper.get(clock, Clock))).now);
  const run = (pace: number | string) => timed(keeper.post(`${clock}/run`, { speed: pace }, Running));
  const hold = async (): Promise<number> => Date.parse((await timed(keeper.post(`${clock}/hold`, {}, Clock))).now);

  const runTo = async (moment: string): Promise<void> => {
    const goal = Date.parse(moment);
    let at = await now();
    while (goal - at > near) {
      await run((goal - at) / (2 * stride + 8 * slowest));
      await pause(stride);
      at = await hold();
    }
    if (at >= goal) return;
    const { speed: wanted } = await run(speed);
    const careful = afternoon / ((8 * slowest) / 1000);
    if (wanted > careful) await run(careful);
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
