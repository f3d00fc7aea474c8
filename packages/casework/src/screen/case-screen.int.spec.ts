import type { Day, CaseScreen, CaseView, NominationCommand } from '@vinhdanh/contracts';
import { momentOf } from '@vinhdanh/domain';
import {
  asRequest,
  castRegister,
  freshDatabase,
  straightPath,
  type CastRegister,
  type FreshDatabase,
  type Part,
} from '@vinhdanh/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let database: FreshDatabase;
let world: CastRegister;
let caseId: string;

/** Story 1 up to its end: every earlier state of the page can be opened. */
beforeAll(async () => {
  database = await freshDatabase();
  world = await castRegister(database.appUrl, momentOf('2023-04-12', 'start'));
  const subject = { id: await world.subject(), kind: 'individual' as const };
  const asCast = (text: string): string =>
    (Object.keys(world.persons) as Part[]).reduce(
      (replaced, part, index) =>
        replaced.replaceAll(`00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`, world.persons[part]),
      text,
    );
  for (const [day, part, command] of straightPath) {
    await world.clocks.set(world.register, momentOf(day, 'noon'));
    const request = JSON.parse(
      asCast(JSON.stringify(command.type === 'refer' ? { ...command, subject } : command)),
    ) as NominationCommand;
    const done = await world.casework.execute({
      ...(caseId === undefined ? { register: world.register } : { caseId }),
      request: asRequest(request),
      principal: world.accounts[part],
      idempotencyKey: null,
      ifMatch: null,
    });
    if (done.kind !== 'done') throw new Error(`${command.type} on ${day}: ${JSON.stringify(done)}`);
    caseId = done.caseId;
  }
});
afterAll(async () => {
  await world.close();
  await database.drop();
});

async function on(day: Day): Promise<CaseView & { readonly screen: CaseScreen }> {
  const read = await world.casework.screen(caseId, world.accounts.appraiser, { asOf: day });
  if (typeof read === 'string') throw new Error(`${day}: ${read}`);
  return read.value;
}

describe('the page of a case', () => {
  it('the page says in a sentence what the case waits for and how much time is left', async () => {
    const says = async (day: Day) => (await on(day)).screen.standing;
    expect(await says('2023-04-12')).toMatchObject({
      says: {
        vi: 'Đang chờ cán bộ đơn vị xác minh người được giới thiệu, còn 5 ngày làm việc',
        en: 'Waiting for the unit officer to verify the referral, 5 working days left',
      },
      tone: 'waiting',
      due: '2023-04-19',
      workingDaysLeft: 5,
    });
    expect((await says('2023-09-12')).says.vi).toMatch(
      /^Đang chờ chuyên viên thẩm định kiểm tra thành phần hồ sơ, còn \d+ ngày làm việc$/u,
    );
    expect(await says('2024-11-15')).toMatchObject({
      tone: 'resting',
      says: { vi: expect.stringMatching(/^Hồ sơ đã kết thúc: ./u) },
      due: null,
    });
  });

  it('the page shows the stages with their dates', async () => {
    const { rail, loops } = (await on('2023-09-08')).screen;
    expect(rail.map(({ stage, status }) => [stage, status])).toEqual([
      ['discovery', 'done'],
      ['cultivation', 'done'],
      ['recognition', 'current'],
      ['appraisal', 'ahead'],
      ['submission', 'ahead'],
      ['commendation', 'ahead'],
      ['followUp', 'ahead'],
    ]);
    expect(rail[0]?.visits).toEqual([
      {
        enteredAt: momentOf('2023-04-12', 'noon'),
        leftAt: momentOf('2023-04-18', 'noon'),
        exit: 'accepted',
        to: 'cultivation',
      },
    ]);
    expect(rail[2]?.substate).toMatchObject({ code: 'recognised', label: { vi: 'Đã công nhận' } });
    expect(loops).toEqual([]);
  });

  it('the page shows which papers are present, which are missing and which act brings them', async () => {
    const before = (await on('2023-08-28')).screen.papers;
    expect(
      before
        .filter(({ stage }) => stage === 'recognition')
        .every(({ status, required }) => status === 'missing' && required),
    ).toBe(true);
    expect(before[0]).toMatchObject({
      satisfiedBy: { action: 'attach-paper', input: { paper: before[0]?.paper } },
      name: { vi: expect.stringMatching(/./) },
    });
    const after = (await on('2023-09-08')).screen.papers;
    expect(after.find(({ paper }) => paper === 'achievement-report')).toMatchObject({
      status: 'present',
      title: 'achievement-report',
    });
    expect(after.find(({ paper }) => paper === 'summary-list')).toMatchObject({
      status: 'missing',
      stage: 'appraisal',
    });
  });

  it('the page puts claim, evidence and assessment side by side', async () => {
    const { criteria, claim, origin } = (await on('2023-08-28')).screen;
    expect(criteria).toHaveLength(4);
    expect(criteria[0]).toMatchObject({
      criterion: 1,
      status: 'met',
      evidence: 'Có minh chứng',
      assessor: world.persons.assessor,
    });
    expect(claim).toMatchObject({ report: 'Đủ điều kiện', conclusion: null });
    expect(origin).toMatchObject({
      source: 'mttq',
      author: world.persons.referrer,
      summary: 'Tổ trưởng tổ canh tác hữu cơ',
      achievement: { title: 'Xây dựng tổ canh tác hữu cơ', from: '2021-01-01' },
    });
    expect((await on('2023-06-15')).screen.criteria.every(({ status }) => status === 'open')).toBe(true);
  });

  it('the page shows the votes of both councils with rule and sentence', async () => {
    const { boards } = (await on('2023-09-28')).screen;
    expect(boards).toMatchObject([
      {
        council: 'unit',
        on: '2023-09-08',
        ballot: 'open',
        result: { passed: true },
        running: null,
        minutes: '05/BB-HĐ',
      },
      {
        council: 'provincial',
        members: [],
        result: { members: 11, sentence: expect.stringContaining('11/11') },
        minutes: '12/BB-HĐ',
      },
    ]);
    expect(boards[0]?.members.every(({ status, choice }) => status === 'voted' && choice === 'yes')).toBe(true);
    expect(boards[0]?.rule).toMatchObject({
      threshold: { denominator: expect.any(Number) },
      source: expect.stringMatching(/./),
    });
    const read = await world.casework.timeline(caseId, world.accounts.appraiser);
    const cast = typeof read === 'string' ? [] : read.value.filter(({ type }) => type === 'VoteCast');
    const midway = await world.casework.screen(caseId, world.accounts.appraiser, { version: cast[1]?.version ?? 0 });
    const board = typeof midway === 'string' ? undefined : midway.value.screen.boards[0];
    expect(board).toMatchObject({ result: null, running: { yes: 2, present: 2 } });
    expect(board?.members.filter(({ status }) => status === 'outstanding')).toHaveLength(cast.length - 2);
  });
});

describe('the actions of a case', () => {
  const actionsOn = async (part: Part, day: Day) => {
    const read = await world.casework.actions(caseId, world.accounts[part], undefined, { asOf: day });
    return typeof read === 'string' ? [] : read.value;
  };

  it('the actions mark the one that advances the case, with a form that has words and choices', async () => {
    const actions = await actionsOn('assessor', '2023-08-24');
    expect(actions.filter(({ primary }) => primary).map(({ name }) => name)).toEqual(['assess-criterion']);
    const action = actions.find(({ name }) => name === 'assess-criterion');
    expect(action).toMatchObject({
      allowed: true,
      schema: {
        type: 'object',
        required: ['criterion', 'met', 'evidence'],
        additionalProperties: false,
        properties: {
          criterion: {
            type: 'integer',
            title: 'Tiêu chuẩn',
            'x-label': { en: 'Criterion' },
            'x-widget': 'choice',
            'x-options': [{ value: 1 }, { value: 2 }, { value: 3 }, { value: 4 }],
          },
          met: { 'x-widget': 'checkbox' },
          evidence: { 'x-widget': 'prose', maxLength: 20_000 },
        },
      },
    });
  });

  it('a blocked action says where its remedy is', async () => {
    const blocked = (await actionsOn('head', '2023-08-28')).find(({ name }) => name === 'propose-up');
    expect(blocked).toMatchObject({ allowed: false, guard: 'wrong-step' });
    const criteria = (await actionsOn('secretary', '2023-08-24')).find(({ name }) => name === 'convene');
    expect(criteria).toMatchObject({
      allowed: false,
      guard: 'criteria-not-met',
      links: [1, 2, 3, 4].map((criterion) => ({
        tab: 'criteria',
        anchor: String(criterion),
        action: 'assess-criterion',
        caseId: null,
      })),
    });
  });
});

it('the page explains why a date is what it is', async () => {
  const read = await world.casework.deadlineDays(caseId, world.accounts.appraiser, 'verification#1', {
    asOf: '2023-04-14',
  });
  const reckoning = typeof read === 'string' ? null : read.value;
  expect(reckoning).toMatchObject({
    label: { vi: 'Hạn xác minh' },
    says: { vi: '5 ngày làm việc sau ngày 12/04/2023, không tính 2 ngày cuối tuần: hạn 19/04/2023' },
    due: '2023-04-19',
    status: 'running',
    workingDaysLeft: 3,
    rule: { count: 5, unit: 'working-day', pack: { id: 'ninh-thuan-2023' }, source: expect.stringMatching(/./) },
  });
  expect(reckoning?.days.map(({ role }) => role)).toEqual([
    'start',
    'counted',
    'counted',
    'weekend',
    'weekend',
    'counted',
    'counted',
    'counted',
  ]);
  expect(reckoning?.days.find(({ today }) => today)?.day).toBe('2023-04-14');
  expect(await world.casework.deadlineDays(caseId, world.accounts.appraiser, 'verification#9')).toMatchObject({
    value: null,
  });
});
