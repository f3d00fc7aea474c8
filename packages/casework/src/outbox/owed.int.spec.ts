import {
  asRequest,
  castRegister,
  freshDatabase,
  straightPath,
  type CastRegister,
  type FreshDatabase,
  type Part,
} from '@vinhdanh/testkit';
import type { NominationCommand } from '@vinhdanh/contracts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

let database: FreshDatabase;
let house: CastRegister;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  house = await castRegister(database.appUrl, '2023-04-11T17:00:00.000Z');
});
afterEach(() => house.close());

async function tell(part: Part, caseId: string | null, command: NominationCommand) {
  const where = caseId === null ? { register: house.register } : { caseId };
  const done = await house.casework.execute({
    ...where,
    request: asRequest(command),
    principal: house.accounts[part],
    idempotencyKey: null,
    ifMatch: null,
  });
  if (done.kind !== 'done') throw new Error(`${command.type}: ${JSON.stringify(done)}`);
  return done;
}

/** Story 1 up to its archive, by the clock of the register. */
async function awarded(): Promise<{ caseId: string; subject: string }> {
  const subject = await house.subject();
  let caseId = '';
  for (const [day, part, act] of straightPath) {
    const moment = `${day}T05:00:00.000Z` as const;
    if (moment > (await house.clocks.now(house.register)).now) await house.clocks.set(house.register, moment);
    const command = act.type === 'refer' ? { ...act, subject: { ...act.subject, id: subject } } : act;
    caseId = (await tell(part, caseId === '' ? null : caseId, command)).caseId;
    if (act.type === 'archive') break;
  }
  return { caseId, subject };
}
const typesOf = async (stream: `${'subject' | 'nomination' | 'achievement'}:${string}`) =>
  (await house.log.read(stream)).map(({ type }) => type);

describe('outbox commands of a case', () => {
  it('a linked case is opened, each case shows the other, and a second one is refused on record', async () => {
    const { caseId, subject } = await awarded();
    const achievement = { title: 'Nhân rộng', from: '2023-04-01', to: '2023-09-30' } as const;
    const { view } = await tell('head', caseId, {
      type: 'propose-higher',
      award: 'prime-minister-certificate',
      reason: 'Đã nhân rộng',
      achievement,
    });
    const linked = view.links.higher[0]?.case ?? '';
    expect(await house.casework.view(linked, house.accounts.officer)).toMatchObject({
      stage: 'recognition',
      substate: 'dossier',
      track: 'regular',
      award: 'prime-minister-certificate',
      subject: { id: subject },
      links: { cites: { case: caseId, decisionNumber: '1200/QĐ-UBND' }, higher: [] },
    });
    // a separate referral of the same subject and award holds the claim of the next proposal
    const refer = straightPath[0]?.[2];
    if (refer?.type !== 'refer') throw new Error('the straight path begins with a referral');
    await tell('referrer', null, {
      type: 'refer',
      subject: { id: subject, kind: 'individual' },
      track: 'regular',
      award: 'labour-order',
      fields: refer.fields,
      unit: refer.unit,
      source: 'mttq',
      summary: 'x',
      achievement,
    });
    await tell('head', caseId, { type: 'propose-higher', award: 'labour-order', reason: 'x', achievement });
    expect(await house.casework.view(caseId, house.accounts.officer)).toMatchObject({
      links: { higher: [{ refused: null }, { award: 'labour-order', refused: 'duplicate-case' }] },
      refusedElsewhere: [{ command: 'open-linked-case', guard: 'duplicate-case' }],
    });
    expect((await typesOf(`nomination:${caseId}`)).at(-1)).toBe('OwedCommandRefused');
    expect(await house.log.owed.unanswered(10, house.register)).toEqual([]);
  });

  it('a corrected name reaches the subject, and its outbox command carries no personal data', async () => {
    const { caseId, subject } = await awarded();
    const { view } = await tell('officer', caseId, {
      type: 'correct-name',
      document: 'Trích lục 7/2023',
      name: 'Pi Năng Thị Đúng',
      reason: 'Ghi sai tên',
    });
    expect(view.subject.name).toBe('Pi Năng Thị Đúng');
    expect((await typesOf(`subject:${subject}`)).at(-1)).toBe('SubjectNameCorrected');
    const { rows } = await house.pool.query<{ command: string }>(
      `select o.command::text as command from log.owed_command o`,
    );
    expect(rows.some(({ command }) => command.includes('Đúng'))).toBe(false);
  });

  it('a revoked award is cancelled in the subject’s stream, and the number of the revocation is taken', async () => {
    const { caseId, subject } = await awarded();
    await tell('appraiser', caseId, { type: 'open-revocation', ground: 'false-papers', document: '77/KL' });
    await tell('appraiser', caseId, { type: 'report-revocation', document: '12/BC' });
    await tell('chair', caseId, { type: 'revoke', decisionNumber: `9${caseId.slice(0, 4)}/QĐ-HB` });
    expect(await typesOf(`subject:${subject}`)).toEqual(['SubjectRegistered', 'HonourRecorded', 'HonourCancelled']);
    const held = await house.log.claimsHeld(house.register, [`decision:58:2023:9${caseId.slice(0, 4)}/qđ-hb`]);
    expect([...held.values()]).toEqual([`nomination:${caseId}`]);
  });

  it('an achievement lists every case that cites it, whichever of its subjects is nominated', async () => {
    const [head, household] = [await house.subject(), await house.subject()];
    const refer = straightPath[0]?.[2];
    if (refer?.type !== 'refer' || refer.achievement === undefined)
      throw new Error('the straight path begins with a referral that names an achievement');
    const of = (subject: string, shared: string, title: string): NominationCommand => ({
      ...refer,
      subject: { id: subject, kind: 'individual' },
      achievement: {
        ...refer.achievement,
        title,
        from: '2021-01-01',
        to: '2023-03-31',
        shared: [shared],
        movement: title,
      },
    });
    const { caseId: one, view } = await tell('referrer', null, of(head, household, 'Nông thôn mới'));
    const { caseId: two } = await tell('referrer', null, of(household, head, 'Nông  thôn MỚI'));
    const cases = [
      { case: one, caseNumber: view.caseNumber, status: 'cited', exit: null },
      { case: two, status: 'cited' },
    ];
    const read = async (caseId: string) => house.casework.achievement(caseId, house.accounts.officer);
    expect(await read(one)).toMatchObject({
      named: { movement: 'Nông thôn mới', subjects: [head, household].sort() },
      cases,
    });
    expect(await read(two)).toEqual(await read(one));
    await tell('officer', two, { type: 'start-verify' });
    await tell('officer', two, { type: 'decline', reason: 'Trùng thành tích' });
    expect(await read(one)).toMatchObject({ cases: [{ status: 'cited' }, { status: 'released', exit: 'declined' }] });
    await tell('referrer', two, { type: 're-refer', evidence: 'Xác nhận lại' });
    const id = (await read(one))?.id ?? '';
    expect(await typesOf(`achievement:${id}`)).toEqual([
      'AchievementNamed',
      'AchievementCited',
      'AchievementCited',
      'AchievementReleased',
      'AchievementCited',
    ]);
    expect(await house.log.owed.unanswered(10, house.register)).toEqual([]);
    expect(await house.casework.achievement(one, { account: 'nobody' })).toBeNull();
  });

  it('a decision rewards an achievement, and its revocation releases it', async () => {
    const { caseId } = await awarded();
    const read = async () => (await house.casework.achievement(caseId, house.accounts.officer))?.cases;
    expect(await read()).toMatchObject([
      {
        case: caseId,
        award: 'provincial-certificate',
        status: 'rewarded',
        decisionNumber: '1200/QĐ-UBND',
        on: '2023-10-06',
      },
    ]);
    await tell('appraiser', caseId, { type: 'open-revocation', ground: 'false-papers', document: '77/KL' });
    await tell('appraiser', caseId, { type: 'report-revocation', document: '12/BC' });
    await tell('chair', caseId, { type: 'revoke', decisionNumber: '801/QĐ-HB' });
    expect(await read()).toMatchObject([{ status: 'released', exit: 'revoked', decisionNumber: '1200/QĐ-UBND' }]);
  });
});
