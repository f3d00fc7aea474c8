import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Answer } from './client.js';
import { installCast, type Cast, type Installation, type Part } from './installation.js';
import { startApp, type App } from './process.js';

const Load = z.object({
  days: z.array(
    z.object({
      day: z.string(),
      working: z.boolean(),
      name: z.string().nullable(),
      due: z.int(),
      work: z.int(),
      provisional: z.boolean(),
    }),
  ),
});
let installation: Installation;
let projector: App;
let cast: Cast;
let declined: string;

beforeAll(async () => {
  ({ installation, cast } = await installCast());
  projector = await startApp('projector', installation.env);
  const [first] = [await cast.refer(), await cast.refer(), await cast.refer({ track: 'regular' })];
  declined = first.id;
  const done = await cast.clients.officer.post(`/api/nominations/${declined}/commands`, {
    type: 'decline',
    input: { reason: 'Chưa đủ căn cứ' },
  });
  await ask('officer', `nominations?after=nomination:${declined}@${done.shown.version}`);
});
afterAll(async () => {
  await projector.end();
  await installation.close();
});

const ask = (who: Part, path: string): Promise<Answer> =>
  cast.clients[who].get(`/api/${path}${path.includes('?') ? '&' : '?'}register=${cast.register}`);

describe('the pipeline', () => {
  it('the pipeline counts cases by stage, step and age, and those at rest', async () => {
    expect((await ask('officer', 'overviews/pipeline')).body).toMatchObject({
      today: '2023-04-12',
      stages: [
        {
          stage: 'discovery',
          cases: 2,
          overdue: 0,
          ages: { week: 2, month: 0 },
          substates: [{ substate: 'referred', cases: 2 }],
        },
        { stage: 'cultivation', cases: 0, substates: [] },
        {},
        {},
        {},
        {},
        { stage: 'followUp' },
      ],
      rest: [{ state: 'declined', cases: 1 }],
    });
    expect((await ask('officer', 'overviews/pipeline?track=regular')).body).toMatchObject({
      stages: [{ cases: 1 }, {}, {}, {}, {}, {}, {}],
      rest: [],
    });
    expect((await ask('stranger', 'overviews/pipeline')).body).toMatchObject({
      stages: [{ cases: 0 }, {}, {}, {}, {}, {}, {}],
      rest: [],
    });
  });
});

describe('units by duties', () => {
  it('units by duties show what is required, and mark what is unknown', async () => {
    expect((await ask('appraiser', 'overviews/units?unit=NT-SNV')).body).toMatchObject({
      year: 2023,
      items: [
        {
          unit: 'NT-SNV',
          duties: {
            quota: {
              status: 'unmet',
              quotas: expect.arrayContaining([expect.objectContaining({ quota: 'Q1', minimum: 10 })]),
            },
            plan: { status: 'unknown' },
          },
        },
      ],
    });
    expect((await ask('officer', 'overviews/units?unit=NT-SNV')).body).toMatchObject({ items: [] });
  });
});

describe('the load', () => {
  it('the load shows four weeks with named days off, deadlines and work', async () => {
    const { days } = Load.parse((await ask('officer', 'overviews/load?mine=true')).body);
    expect(days).toHaveLength(28);
    expect(days.filter(({ work }) => work > 0)).toMatchObject([{ day: '2023-04-19', due: 2, work: 2, working: true }]);
    expect(days.find(({ day }) => day === '2023-05-01')).toMatchObject({
      working: false,
      name: expect.any(String),
      provisional: false,
    });
    expect(
      Load.parse((await ask('referrer', 'overviews/load?mine=true')).body).days.every(({ work }) => work === 0),
    ).toBe(true);
  });
});

describe('my referrals', () => {
  it('my referrals show the referrer the results in plain words', async () => {
    const { body, shown } = await ask('referrer', 'referrals');
    expect(shown.items).toHaveLength(3);
    expect(body).toMatchObject({
      items: expect.arrayContaining([
        expect.objectContaining({
          caseId: declined,
          state: 'declined',
          says: { vi: 'Không tiếp nhận.', en: 'Not accepted.' },
        }),
      ]),
    });
    expect(JSON.stringify(body)).not.toContain('Chưa đủ căn cứ');
    expect((await ask('referrer', 'referrals?open=true')).shown.items).toHaveLength(2);
    expect((await ask('officer', 'referrals')).shown.items).toEqual([]);
  });
});
