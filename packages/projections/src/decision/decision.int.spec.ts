import type { Day } from '@vinhdanh/contracts';
import { openPool } from '@vinhdanh/event-log';
import { straightPath } from '@vinhdanh/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listDecisions, listNumbers, listSequences, type SequenceFilter } from '../index.js';
import { projectedRegister, type ProjectedRegister } from '../projected-register.spec.js';

let world: ProjectedRegister;
const cases: string[] = [];
const first = { authority: '58', year: 2023, symbol: 'QĐ-UBND' } as const;

/** Plays several cases up to the Chairman's desk, and signs each under its own number, on its day. */
beforeAll(async () => {
  world = await projectedRegister();
  for (const name of ['Pi Năng Thị Một', 'Pi Năng Thị Hai', 'Pi Năng Thị Ba']) cases.push(await world.refer(name));
  for (const [day, part, command] of straightPath.slice(1)) {
    if (command.type === 'sign') break;
    await world.on(day);
    for (const id of cases) await world.tell(part, id, command);
  }
  const signed: readonly (readonly [Day, string])[] = [
    ['2023-10-06', '1200/QĐ-UBND'],
    ['2023-10-09', '1203/QĐ-UBND'],
    ['2023-10-10', '1202/QĐ-UBND'],
  ];
  for (const [index, [day, decisionNumber]] of signed.entries()) {
    await world.on(day);
    await world.tell('chair', cases[index] ?? '', { type: 'sign', decisionNumber });
  }
  await world.tell('appraiser', cases[0] ?? '', {
    type: 'register-decision',
    number: '1200/QĐ-UBND',
    date: '2023-10-06',
  });
  await world.project(50);
});
afterAll(async () => world.close());

const numbers = (filter: Partial<SequenceFilter> = {}) =>
  listNumbers(world.pool, { register: world.register, units: 'all', ...first, ...filter });

describe('the register of decisions', () => {
  test('the register of decisions lists authority, its basis and money, latest first', async () => {
    const { items } = await listDecisions(world.pool, { register: world.register, units: 'all' });
    expect(items.map((item) => item.number)).toEqual(['1202/QĐ-UBND', '1203/QĐ-UBND', '1200/QĐ-UBND']);
    expect(items[2]).toMatchObject({
      caseId: cases[0],
      subjectName: 'Pi Năng Thị Một',
      authority: '58',
      level: 'provincial',
      act: 'award',
      year: 2023,
      symbol: 'QĐ-UBND',
      ordinal: 1200,
      award: 'provincial-certificate',
      money: 1_800_000,
      registeredOn: '2023-10-06',
      revokedAt: null,
    });
    expect(items[0]).toMatchObject({ registeredOn: null });
    expect((await listDecisions(world.pool, { register: world.register, units: ['22789'] })).items).toEqual([]);
    expect(
      (await listDecisions(world.pool, { register: world.register, units: 'all', q: 'thi hai' })).items.map(
        (item) => item.number,
      ),
    ).toEqual(['1203/QĐ-UBND']);
  });

  test('the register of decisions lists its sequences', async () => {
    const { items, next } = await listSequences(world.pool, { register: world.register });
    expect(items).toEqual([{ ...first, first: 1200, last: 1203, given: 3, missing: 1200 }]);
    expect(next).toBeNull();
  });
});

describe('numbers in sequence', () => {
  test('numbers of a sequence are in order, with their gaps explained and contradicting dates marked', async () => {
    const { items } = await numbers();
    expect(items.map(({ ordinal, outOfOrder, shared }) => ({ ordinal, outOfOrder, shared }))).toEqual([
      { ordinal: 1200, outOfOrder: false, shared: false },
      { ordinal: 1202, outOfOrder: false, shared: false },
      { ordinal: 1203, outOfOrder: true, shared: false },
    ]);
    expect(items.map(({ gap }) => gap)).toEqual([
      expect.objectContaining({
        from: 1,
        to: 1199,
        count: 1199,
        kind: 'before-first',
        signedAfter: null,
        signedBefore: '2023-10-06',
      }),
      expect.objectContaining({
        from: 1201,
        to: 1201,
        count: 1,
        kind: 'between',
        signedAfter: '2023-10-06',
        signedBefore: '2023-10-10',
      }),
      null,
    ]);
    expect(items[1]?.gap?.says.vi).toContain('Số 1201 không có trong sổ');
  });

  test('numbers of a sequence are the same over pages, including gaps', async () => {
    const all = (await numbers()).items;
    const page = await numbers({ limit: 1 });
    const rest = await numbers({ limit: 200, cursor: page.next ?? '' });
    expect([...page.items, ...rest.items]).toEqual(all);
  });

  test('numbers of a sequence show their cases only to those who may see them', async () => {
    const [seen] = (await numbers({ units: ['22792'] })).items;
    expect(seen).toMatchObject({ hidden: 0, lines: [{ caseId: cases[0], act: 'award', revoked: false }] });
    const [hidden] = (await numbers({ units: ['22789'] })).items;
    expect(hidden).toMatchObject({ ordinal: 1200, hidden: 1, lines: [] });
  });

  test('a revoking decision takes a number of the sequence, and the revoked decision says so', async () => {
    const id = cases[0] ?? '';
    await world.tell('appraiser', id, {
      type: 'open-revocation',
      ground: 'dishonest-declaration',
      document: '15/KL-TTr',
    });
    await world.tell('head', id, { type: 'report-revocation', document: '16/BC-UBND' });
    await world.tell('chair', id, { type: 'revoke', decisionNumber: '1201/QĐ-UBND' });
    await world.project();
    const { items } = await numbers();
    expect(items.map(({ ordinal, gap }) => [ordinal, gap?.count ?? 0])).toEqual([
      [1200, 1199],
      [1201, 0],
      [1202, 0],
      [1203, 0],
    ]);
    expect(items[0]?.lines).toMatchObject([{ act: 'award', revoked: true }]);
    expect(items[1]?.lines).toMatchObject([{ act: 'revocation', revoked: false }]);
  });
});

describe('names as decisions printed them', () => {
  const own = async (caseId: string) => {
    await world.project();
    const { items } = await listDecisions(world.pool, { register: world.register, units: 'all' });
    const listed = items.filter((item) => item.caseId === caseId);
    const seen = await world.casework.view(caseId, world.accounts.officer);
    if (seen === null) throw new Error('the case is not readable');
    return {
      listed: listed.map(({ act, number, subjectName, corrects }) => ({ act, number, subjectName, corrects })),
      printed: seen.decision?.printedName,
      correcting: seen.decision?.corrections.map(({ number, printedName }) => ({ number, printedName })),
      subject: seen.subject,
    };
  };

  test('a name corrected later leaves the decision as it was; the correcting decision stands beside it', async () => {
    const caseId = cases[1] ?? '';
    const why = { document: 'Trích lục 7/2023', reason: 'Ghi sai dấu' };
    await world.tell('officer', caseId, { type: 'correct-name', name: 'Pi Năng Thị Hải', ...why });
    expect(await own(caseId)).toMatchObject({
      listed: [{ act: 'award', subjectName: 'Pi Năng Thị Hai' }],
      printed: 'Pi Năng Thị Hai',
      subject: { name: 'Pi Năng Thị Hải' },
    });
    await world.tell('chair', caseId, {
      type: 'correct-decision',
      decisionNumber: '1204/QĐ-UBND',
      name: 'Pi Năng Thị Hải',
      ...why,
    });
    expect(await own(caseId)).toMatchObject({
      listed: [
        { act: 'correction', number: '1204/QĐ-UBND', subjectName: 'Pi Năng Thị Hải', corrects: '1203/QĐ-UBND' },
        { act: 'award', number: '1203/QĐ-UBND', subjectName: 'Pi Năng Thị Hai', corrects: null },
      ],
      printed: 'Pi Năng Thị Hai',
      correcting: [{ number: '1204/QĐ-UBND', printedName: 'Pi Năng Thị Hải' }],
    });
  });

  test('erasing a subject erases them in every decision of its cases, and in no other', async () => {
    const caseId = cases[1] ?? '';
    const { subject } = await own(caseId);
    const owner = openPool(world.ownerUrl, { max: 1, applicationName: 'eraser' });
    try {
      await owner.query('select log.erase_personal($1, $2, $3)', [`subject:${subject.id}`, 'Luật 91/2025', 'officer']);
    } finally {
      await owner.end();
    }
    const { rows } = await world.pool.query<{ body: string }>(
      `select p.body::text as body from log.event_personal p join log.event e on e.pos = p.pos
       where e.stream_id = $1 and p.class = 'identity'`,
      [`nomination:${caseId}`],
    );
    expect(rows).toEqual([]);
    expect((await own(caseId)).listed.map(({ subjectName }) => subjectName)).toEqual([null, null]);
    expect((await own(cases[2] ?? '')).listed[0]?.subjectName).toBe('Pi Năng Thị Ba');
  });
});
