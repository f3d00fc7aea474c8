import type { CaseView, NominationCommand, RegisterCommandName } from '@vinhdanh/contracts';
import {
  asRequest,
  castRegister,
  freshDatabase,
  straightPath,
  type CastRegister,
  type FreshDatabase,
  type Part,
} from '@vinhdanh/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Executed } from './outcome.js';

let database: FreshDatabase;
let house: CastRegister;
beforeAll(async () => {
  database = await freshDatabase();
  house = await castRegister(database.appUrl, '2023-04-11T17:00:00.000Z');
});
afterAll(async () => {
  await house.close();
  await database.drop();
});

const execute = (part: Part, caseId: string | null, command: NominationCommand): Promise<Executed> =>
  house.casework.execute({
    ...(caseId === null ? { register: house.register } : { caseId }),
    request: asRequest(command),
    principal: house.accounts[part],
    idempotencyKey: null,
    ifMatch: null,
  });
const administer = (part: Part, type: RegisterCommandName, input: unknown) =>
  house.casework.administer({
    register: house.register,
    type,
    input,
    principal: house.accounts[part],
    installationAdministrator: false,
    idempotencyKey: null,
  });
/** A subject of the commune, as its officer registers it. */
async function subjectOf(name: string): Promise<string> {
  const made = await administer('officer', 'register-subject', { kind: 'individual', name, unit: '22792' });
  if (made.kind !== 'done') throw new Error(JSON.stringify(made));
  return made.id;
}
const guardOf = (outcome: Awaited<ReturnType<typeof execute | typeof administer>>): string =>
  outcome.kind === 'refused' || outcome.kind === 'forbidden' ? outcome.rejection.guard : outcome.kind;
async function viewOf(caseId: string): Promise<CaseView> {
  const view = await house.casework.view(caseId, house.accounts.appraiser);
  if (view === null || typeof view === 'string') throw new Error(`no case ${caseId}`);
  return view;
}
const running = (view: CaseView) => view.deadlines.filter(({ status }) => status === 'running').map(({ kind }) => kind);

/** Two cases of each subject, for other achievements, day by day up to the Chairman. */
async function pairs(subjects: readonly string[]): Promise<{ subject: string; one: string; other: string }[]> {
  const cases = subjects.flatMap((subject) => ['2021-01-01', '2015-01-01'].map((from) => ({ subject, from, id: '' })));
  for (const [day, part, command] of straightPath) {
    if (command.type === 'sign') break;
    const moment = `${day}T05:00:00.000Z` as const;
    if (moment > (await house.clocks.now(house.register)).now) await house.clocks.set(house.register, moment);
    for (const each of cases) {
      const to = each.from === '2021-01-01' ? ('2023-03-31' as const) : ('2020-12-31' as const);
      const own: NominationCommand =
        command.type === 'refer'
          ? {
              ...command,
              subject: { id: each.subject, kind: 'individual' },
              achievement: { title: 'x', from: each.from as '2021-01-01', to },
            }
          : command;
      const done = await execute(part, each.id === '' ? null : each.id, own);
      if (done.kind !== 'done') throw new Error(`${command.type}: ${JSON.stringify(done)}`);
      each.id = done.caseId;
    }
  }
  return subjects.map((subject, index) => ({
    subject,
    one: cases[index * 2]?.id ?? '',
    other: cases[index * 2 + 1]?.id ?? '',
  }));
}

test('no award is signed for a barred subject, and its other case is suspended with the first', async () => {
  const subjects = await Promise.all(Array.from({ length: 4 }, (_, index) => subjectOf(`Katơr Văn Số ${index}`)));
  const settled = await pairs(subjects);
  await house.clocks.set(house.register, '2023-10-06T05:00:00.000Z');
  const suspend: NominationCommand = { type: 'suspend', reason: 'denunciation', document: '77/TB' };
  for (const [index, { subject, one, other }] of settled.entries()) {
    const [suspended, signed] = await Promise.all([
      execute('appraiser', one, suspend),
      execute('chair', other, { type: 'sign', decisionNumber: `70${index}/QĐ-UBND` }),
    ]);
    expect(suspended.kind).toBe('done');
    expect(['done', 'suspended']).toContain(guardOf(signed));
    const { rows } = await house.pool.query<{ type: string }>(
      `select e.type from log.event e
        where e.stream_id = any ($1) and e.type in ('DecisionSigned', 'SubjectBarred') order by e.pos`,
      [[`nomination:${one}`, `nomination:${other}`, `subject:${subject}`]],
    );
    expect(rows.map(({ type }) => type)).toEqual(
      signed.kind === 'done' ? ['DecisionSigned', 'SubjectBarred'] : ['SubjectBarred'],
    );
    await house.casework.sendOwed();
    const stopped = await viewOf(other);
    expect([stopped.suspended?.document, running(stopped)]).toEqual(['77/TB', ['suspension-review']]);
    // not even once its case has come to rest
    expect(guardOf(await execute('officer', one, { type: 'withdraw', reason: 'x' }))).toBe('done');
    expect(guardOf(await execute('officer', one, { type: 're-refer', evidence: 'x' }))).toBe('suspended');
    expect(guardOf(await execute('chair', other, { type: 'sign', decisionNumber: `80${index}/QĐ-UBND` }))).toMatch(
      /suspended|wrong-stage/u,
    );
    // the head of the commune does not end what the Department has raised
    const { bar } = (await house.casework.conductOf(house.register, subject, house.accounts.head))?.bars[0] ?? {
      bar: '',
    };
    const lift = { subject, bar, document: '90/KL', confirmed: false };
    expect(guardOf(await administer('head', 'lift-bar', lift))).toBe('raised-above');
    expect(guardOf(await administer('appraiser', 'lift-bar', lift))).toBe('done');
    expect(guardOf(await administer('appraiser', 'lift-bar', lift))).toBe('no-such-bar');
    await house.casework.sendOwed();
    const resumed = await viewOf(other);
    expect([resumed.suspended, running(resumed).length > 0]).toEqual([null, true]);
    expect(guardOf(await execute('officer', one, { type: 're-refer', evidence: 'x' }))).toBe('done');
  }
}, 120_000);

test('a bar that no case raised stops the open cases and referrals of all subjects that are the same', async () => {
  const [one, other] = [await house.subject('Chamaléa Thị Bốn'), await house.subject('Chamaléa Thị Bốn B')];
  const referral = straightPath[0]?.[2];
  if (referral?.type !== 'refer') throw new Error('the straight path begins with a referral');
  const refer = (subject: string, from: '2019-01-01' | '2020-01-01') =>
    execute('officer', null, {
      ...referral,
      subject: { id: subject, kind: 'individual' },
      achievement: { title: 'x', from, to: '2023-01-31' },
    });
  const open = await refer(other, '2019-01-01');
  if (open.kind !== 'done') throw new Error(JSON.stringify(open));
  const raised = await administer('appraiser', 'bar-subject', { subject: one, reason: 'inspection', document: '5/TB' });
  if (raised.kind !== 'done') throw new Error(JSON.stringify(raised));
  expect(guardOf(await refer(one, '2020-01-01'))).toBe('suspended');
  expect((await viewOf(open.caseId)).suspended).toBeNull();
  // one and the same person: from now on the bar is theirs under both names
  expect(
    guardOf(await administer('appraiser', 'link-subjects', { subject: other, other: one, same: true, reason: 'x' })),
  ).toBe('done');
  expect(guardOf(await refer(other, '2020-01-01'))).toBe('suspended');
  await house.casework.sendOwed();
  expect((await viewOf(open.caseId)).suspended).toMatchObject({ document: '5/TB', bar: { id: raised.id } });
  // confirmed: what was achieved before counts no more
  const lift = { subject: one, bar: raised.id, document: '6/KL', confirmed: true };
  expect(guardOf(await administer('appraiser', 'lift-bar', lift))).toBe('done');
  await house.casework.sendOwed();
  expect((await viewOf(open.caseId)).suspended).toBeNull();
  expect(guardOf(await refer(other, '2020-01-01'))).toBe('achieved-before-sanction');
}, 60_000);

test('a bar needs a subject that the register knows, and a person who may raise it', async () => {
  const subject = await subjectOf('Pi Năng Năm');
  const input = { subject, reason: 'discipline', document: '5/TB' };
  expect(guardOf(await administer('officer', 'bar-subject', input))).toBe('wrong-role');
  expect(guardOf(await administer('stranger', 'bar-subject', input))).toBe('wrong-role');
  expect(guardOf(await administer('appraiser', 'bar-subject', { ...input, subject: house.persons.chair }))).toBe(
    'unknown-subject',
  );
  expect(guardOf(await administer('head', 'bar-subject', input))).toBe('done');
});
