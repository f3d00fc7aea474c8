import type { NominationCommand } from '@vinhdanh/contracts';
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
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let database: FreshDatabase;
let world: CastRegister;
let caseId: string;
const media = { account: randomUUID() };
const member = { account: randomUUID() };

/** Story 1 up to its public follow-up; a media partner, and a member of a council that never met on it. */
beforeAll(async () => {
  database = await freshDatabase();
  world = await castRegister(database.appUrl, momentOf('2023-04-12', 'start'));
  for (const [role, { account }] of [
    ['media-partner', media],
    ['council-member', member],
  ] as const) {
    const tell = async (type: 'register-person' | 'grant-role' | 'link-account', input: unknown): Promise<string> => {
      const done = await world.casework.administer({
        register: world.register,
        type,
        input,
        principal: world.admin,
        installationAdministrator: true,
        idempotencyKey: null,
      });
      if (done.kind !== 'done') throw new Error(`${type}: ${JSON.stringify(done)}`);
      return done.id;
    };
    const person = await tell('register-person', { name: `Người ${role}` });
    // members of the provincial council are asked about its votes: this member joined after them
    await tell('grant-role', { person, role, unit: '58', from: '2024-06-01' });
    await tell('link-account', { person, account });
  }
  const subject = { id: await world.subject(), kind: 'individual' as const };
  const asCast = (text: string): string =>
    (Object.keys(world.persons) as Part[]).reduce(
      (replaced, part, index) =>
        replaced.replaceAll(`00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`, world.persons[part]),
      text,
    );
  for (const [day, part, command] of straightPath.filter(([, , { type }]) => type !== 'retire')) {
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
    if (command.type === 'refer')
      await world.casework.remarks.make(
        caseId,
        world.accounts.officer,
        { text: 'Ghi chú nội bộ', audience: 'readers' },
        null,
      );
  }
});
afterAll(async () => {
  await world.close();
  await database.drop();
});

/** Every text that people wrote about the case, except the public ones. */
async function written(): Promise<readonly string[]> {
  const timeline = await world.casework.timeline(caseId, world.accounts.appraiser);
  if (typeof timeline === 'string') throw new Error(timeline);
  const open = new Set([
    'ExemplarIntroduced',
    'DecisionSigned',
    'DecisionRegistered',
    'AwardPresented',
    'StoryPublished',
    'ReplicationLogged',
  ]);
  return timeline.value
    .filter(({ type }) => !open.has(type))
    .flatMap(({ personal }) => Object.values(personal?.narrative ?? {}))
    .filter((text): text is string => typeof text === 'string' && text.length > 8);
}

describe('a public case', () => {
  it('a media partner sees who was honoured and by which decision, and nothing from before', async () => {
    const inner = await written();
    expect(inner.length).toBeGreaterThan(5);
    const page = await world.casework.screen(caseId, media);
    if (typeof page === 'string') throw new Error(page);
    expect(page.value).toMatchObject({
      subject: { name: 'Pi Năng Thị Ví Dụ' },
      decision: { number: expect.any(String) },
      deadlines: [],
      papers: [],
      votes: [],
    });
    expect(page.value.screen).toMatchObject({
      origin: null,
      papers: [],
      criteria: [],
      boards: [],
      consultations: [],
      publicComments: [],
      overlaps: [],
      deadlines: [],
    });
    const officers = await world.casework.screen(caseId, world.accounts.appraiser);
    if (typeof officers === 'string') throw new Error(officers);
    const [shown, whole] = [JSON.stringify(page.value), JSON.stringify(officers.value)];
    expect(inner.filter((text) => shown.includes(text))).toEqual([]);
    expect(inner.some((text) => whole.includes(text))).toBe(true);
  });

  it('the page shows a media partner the public history and the public acts', async () => {
    const timeline = await world.casework.timeline(caseId, media);
    const actions = await world.casework.actions(caseId, media);
    if (typeof timeline === 'string' || typeof actions === 'string') throw new Error('not seen');
    expect(timeline.value.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['DecisionSigned', 'AwardPresented']),
    );
    expect(timeline.value.map(({ type }) => type)).not.toContain('NominationReferred');
    expect(actions.value.map(({ name }) => name)).toEqual(['publish-story']);
  });

  it('a media partner sees no deadlines, comments, sealed data, or days before publication', async () => {
    const { deadlines } = (await world.casework.view(caseId, world.accounts.appraiser)) ?? { deadlines: [] };
    expect(await world.casework.deadlineDays(caseId, media, deadlines[0]?.deadline ?? '')).toMatchObject({
      value: null,
    });
    expect(await world.casework.remarks.list(caseId, media, null, 10)).toBeNull();
    expect(await world.casework.remarks.make(caseId, media, { text: 'x', audience: 'readers' }, null)).toEqual({
      kind: 'not-found',
    });
    expect(await world.casework.sealed(caseId, media)).toBeNull();
    expect(await world.casework.reader(caseId, media)).toMatchObject({ reading: 'public' });
    for (const past of [{ asOf: '2023-09-08' }, { occurredAsOf: '2023-09-08' }, { version: 3 }] as const) {
      expect(await world.casework.screen(caseId, media, past)).toBe('not-yet');
      expect(await world.casework.timeline(caseId, media, past)).toBe('not-yet');
      expect(await world.casework.actions(caseId, media, undefined, past)).toBe('not-yet');
    }
  });

  it('a member of a council that never met on the case does not see it', async () => {
    expect(await world.casework.screen(caseId, member)).toBe('not-found');
    expect(await world.casework.screen(caseId, member, { asOf: '2023-09-08' })).toBe('not-found');
    expect(await world.casework.remarks.list(caseId, member, null, 10)).toBeNull();
  });
});
