import { randomBytes } from 'node:crypto';
import { Casework } from '@vinhdanh/casework';
import type { Award, Day, Track } from '@vinhdanh/contracts';
import { addDays, momentOf } from '@vinhdanh/domain';
import { Clocks, EventLog, openPool } from '@vinhdanh/event-log';
import { loadCalendars, loadPack } from '@vinhdanh/policy';
import { straightPath } from '@vinhdanh/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from './client.js';
import { installCast, type Cast, type Installation } from './installation.js';
import { OfferCast } from './offer-cast.js';
import { choicesOf, OfferWalk, type Ground } from './offer-walk.js';

const full = process.env['VINHDANH_TEST_FULL'] === '1';
/** Cases that walk side by side on one clock. */
const beside = full ? 24 : 8;
const steps = Number(process.env['OFFERS_STEPS'] ?? (full ? 2000 : 130));
const seed = Number(process.env['OFFERS_SEED'] ?? 1);

/** Awards of each level, on tracks on which they exist. */
const sought: readonly (readonly [Award, Track])[] = [
  ['provincial-certificate', 'thematic'],
  ['unit-merit-paper', 'thematic'],
  ['provincial-certificate', 'sudden'],
  ['national-emulation-fighter', 'regular'],
];

/** Units end on 30/6/2025, and the cast has no successors for all of them. */
const last: Day = '2025-06-20';

describe('the acts that a case offers over HTTP', () => {
  let installation: Installation;
  let admin: Client;
  let cast: Cast;
  let pool: ReturnType<typeof openPool>;
  let log: EventLog;

  beforeAll(async () => {
    ({ installation, admin, cast } = await installCast({
      settings: { SEALED_KEYS: `test:${randomBytes(32).toString('base64')}` },
    }));
    pool = openPool(installation.database.appUrl, { max: 2, applicationName: 'offers' });
    log = new EventLog(pool);
    const tell = async (type: string, input: unknown): Promise<void> => {
      const answer = await admin.post(`/api/registers/${cast.register}/commands`, { type, input });
      if (answer.status >= 300) throw new Error(`${type}: ${JSON.stringify(answer.body)}`);
    };
    for (const calendar of loadCalendars().filter(({ year }) => year === 2025))
      await tell('publish-calendar', calendar);
    await tell('publish-policy', { pack: loadPack('ninh-thuan-2024') });
  });
  afterAll(async () => {
    await log.close();
    await pool.end();
    await installation.close();
  });

  it(
    `each has an input that is accepted, all work has an act by its holder, and no case that goes on is stuck ` +
      `(${steps} steps, seed ${seed})`,
    async () => {
      const clocks = new Clocks(pool);
      const casework = new Casework(log, clocks);
      const choose = choicesOf(seed);
      const ground: Ground = {
        cast,
        choose,
        people: await OfferCast.complete(installation.api.url, admin, cast),
        played: new Map(),
        faults: { dead: [], stranded: [], stuck: [] },
        passDue: (caseId) => casework.passDue(caseId),
      };
      let begun = 0;
      const begin = (until: number): Promise<OfferWalk> => {
        const [award, track] = sought[begun % sought.length] ?? ['provincial-certificate', 'thematic'];
        begun += 1;
        return OfferWalk.begin(ground, { ordinal: begun, until, award, track });
      };
      const starts = Array.from({ length: beside }, (_, index) =>
        Math.floor(((index + 1) * straightPath.length) / beside),
      );
      const walks: (OfferWalk | null)[] = [];
      for (const start of starts) walks.push(await begin(start));
      const story = [...new Set(straightPath.map(([day]) => day))];
      let day: Day = story[0] ?? last;
      let done = 0;
      for (let round = 0; done < steps; round += 1) {
        const told = story[round];
        const later = told ?? addDays(day, choose(9));
        day = later > last ? last : later;
        await clocks.set(cast.register, momentOf(day, 'noon'));
        for (const [index, walk] of walks.entries()) {
          if (done >= steps) break;
          const at = walk ?? (await begin(1));
          walks[index] = at;
          await ground.passDue(at.caseId);
          if (!(await at.follow(day))) continue;
          done += 1;
          if (!(await at.step(day))) walks[index] = null;
        }
        const { dead, stranded, stuck } = ground.faults;
        if (dead.length + stranded.length + stuck.length > 0) break;
      }
      expect(ground.faults).toEqual({ dead: [], stranded: [], stuck: [] });
    },
    600_000,
  );
});
