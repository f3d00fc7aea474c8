import type { Day, RecordedEvent, RegisterInputOf, ValidRegisterCommand } from '@vinhdanh/contracts';
import { loadPack } from '@vinhdanh/policy';
import { expect, test } from 'vitest';
import { decideRegister } from './decide-register.js';
import type { RegisterContext, RegisterDecision } from './decision.js';
import { emptyReference, evolveReference, type Reference } from './reference.js';
import { registerClaimHeld } from './register-claims.js';

const admin = '00000000-0000-4000-8000-0000000000a1';
const officer = '00000000-0000-4000-8000-0000000000a2';
const account = '00000000-0000-4000-8000-0000000000b1';
const newId = '00000000-0000-4000-8000-0000000000c1';

const recorded = (streamId: RecordedEvent['streamId'], type: string, facts: unknown): RecordedEvent => ({
  register: 'r',
  streamId,
  version: 1,
  schemaVersion: 1,
  eventId: 'e',
  commandId: 'c',
  type,
  facts,
  actor: 'a',
  actorRole: null,
  actorUnit: null,
  grantRef: null,
  onBehalfOf: null,
  entry: 'live',
  policyHash: null,
  occurredAt: '2023-01-01T00:00:00.000Z',
  recordedAt: '2023-01-01T00:00:00.000Z',
});
const unit: RegisterInputOf<'register-units'>['units'][number] = {
  code: '58',
  name: 'Tỉnh',
  kind: 'province',
  parent: null,
  validFrom: null,
  validTo: null,
  successors: [],
  source: 'x',
  certainty: 'quoted',
};
const created = recorded('register:r', 'RegisterCreated', { name: 'r', clock: 'system', from: null, training: false });
const register = [
  created,
  recorded('units:r', 'UnitsRegistered', { units: [unit] }),
  recorded(`person:${admin}`, 'PersonRegistered', {}),
  recorded(`person:${officer}`, 'PersonRegistered', {}),
  recorded(`person:${officer}`, 'RoleGranted', {
    grant: 'g-officer',
    role: 'unit-officer',
    unit: '58',
    from: '2023-01-01',
    to: null,
    by: admin,
  }),
];
const pack = loadPack('ninh-thuan-2023');

/** Given events of the register, when a command comes, then … */
const given = (events: readonly RecordedEvent[], change: Partial<RegisterContext> = {}) => ({
  when: (command: ValidRegisterCommand): RegisterDecision =>
    decideRegister(command, {
      register: 'r',
      reference: events.reduce<Reference>(evolveReference, emptyReference),
      by: admin,
      account: 'account of the administrator',
      installationAdministrator: true,
      day: '2023-01-02',
      alone: 'before-first-case',
      newId,
      grant: null,
      now: '2023-01-02T05:00:00.000Z',
      subjects: new Map(),
      alias: null,
      agrees: null,
      hashOf: ({ id }) => `hash of ${id}`,
      ...change,
    }),
});
const guardOf = (decision: RegisterDecision): string =>
  decision.kind === 'refused' ? decision.rejection.guard : (decision.events.at(-1)?.type ?? '');

const create: ValidRegisterCommand = {
  type: 'create-register',
  input: { name: 'Sổ', clock: { kind: 'simulated', from: '2023-01-01T00:00:00.000Z' }, training: true },
};

test('a register is created once; a second try may be a retry of the first', () => {
  expect(given([]).when(create)).toEqual({
    kind: 'accepted',
    id: 'r',
    stream: 'register:r',
    events: [
      {
        type: 'RegisterCreated',
        facts: { name: 'Sổ', clock: 'simulated', from: '2023-01-01T00:00:00.000Z', training: true },
      },
    ],
    touchesReference: true,
    take: [],
    owes: [],
  });
  expect(given([created]).when(create)).toMatchObject({
    kind: 'refused',
    rejection: { guard: 'register-exists' },
    mayHaveMade: { id: 'r', stream: 'register:r' },
  });
});

test('units come under known parents and never end before they begin', () => {
  const add = (change: Partial<typeof unit>): ValidRegisterCommand => ({
    type: 'register-units',
    input: { units: [{ ...unit, code: '584', parent: '58', ...change }] },
  });
  expect(given(register).when(add({}))).toMatchObject({
    stream: 'units:r',
    events: [{ type: 'UnitsRegistered', facts: { units: [{ code: '584' }] } }],
  });
  expect(guardOf(given(register).when(add({ parent: '99' })))).toBe('no-such-unit');
  expect(guardOf(given(register).when(add({ validFrom: '2024-01-02', validTo: '2024-01-01' })))).toBe('period');
});

test('a calendar is published under its year, and not with days of another year', () => {
  const publish = (date: Day): ValidRegisterCommand => ({
    type: 'publish-calendar',
    input: {
      year: 2024,
      knownFrom: '2023-12-22',
      days: [{ date, kind: 'public-holiday', name: 'x', source: 'x', certainty: 'quoted' }],
    },
  });
  expect(given(register).when(publish('2024-01-01'))).toMatchObject({ id: '2024', stream: 'calendar:r' });
  expect(guardOf(given(register).when(publish('2025-01-01')))).toBe('calendar-year');
});

test('a pack is published under the hash of its content, once', () => {
  const publish: ValidRegisterCommand = { type: 'publish-policy', input: { pack } };
  const decision = given(register).when(publish);
  expect(decision).toMatchObject({ id: 'hash of ninh-thuan-2023', events: [{ type: 'PolicyPublished' }] });
  if (decision.kind === 'refused') throw new Error(decision.rejection.guard);
  const published = recorded('policy:r', 'PolicyPublished', decision.events[0]?.facts);
  expect(given([...register, published]).when(publish)).toMatchObject({
    rejection: { guard: 'policy-published' },
    mayHaveMade: { id: 'hash of ninh-thuan-2023', stream: 'policy:r' },
  });
});

test('a person is registered under a new id, with the name outside the facts', () => {
  expect(given(register).when({ type: 'register-person', input: { name: 'Người' } })).toMatchObject({
    id: newId,
    stream: `person:${newId}`,
    events: [{ type: 'PersonRegistered', facts: {}, personal: { identity: { name: 'Người' } } }],
  });
});

test('a role is granted to another person at a known unit, and never to oneself', () => {
  const grant = (person: string, at = '58'): ValidRegisterCommand => ({
    type: 'grant-role',
    input: { person, role: 'appraiser', unit: at, from: '2023-01-01', to: null },
  });
  expect(given(register).when(grant(officer))).toMatchObject({
    id: newId,
    stream: `person:${officer}`,
    events: [{ type: 'RoleGranted', facts: { grant: newId, role: 'appraiser', by: admin } }],
  });
  expect(guardOf(given(register).when(grant(admin)))).toBe('grant-to-oneself');
  expect(guardOf(given(register).when(grant(officer, '99')))).toBe('no-such-unit');
  expect(guardOf(given(register).when(grant(account)))).toBe('unknown-person');
});

test('a role is revoked where the person holds it, and never by themselves', () => {
  const revoke = (grant: string): ValidRegisterCommand => ({
    type: 'revoke-role',
    input: { person: officer, grant, on: '2023-05-01' },
  });
  expect(given(register).when(revoke('g-officer'))).toMatchObject({
    id: 'g-officer',
    events: [{ type: 'RoleRevoked', facts: { grant: 'g-officer', on: '2023-05-01' } }],
  });
  expect(guardOf(given(register).when(revoke('g-other')))).toBe('unknown-grant');
  expect(guardOf(given(register, { by: officer }).when(revoke('g-officer')))).toBe('grant-to-oneself');
});

test('a delegation is an event on the stream of the deputy and names the grant that it stands for', () => {
  const delegate: ValidRegisterCommand = {
    type: 'delegate-role',
    input: {
      from: officer,
      grant: 'g-officer',
      to: admin,
      kind: 'deputy',
      post: 'Phó',
      basis: '1/GUQ',
      first: '2023-02-01',
      last: '2023-02-10',
    },
  };
  expect(given(register, { by: officer }).when(delegate)).toMatchObject({
    id: newId,
    stream: `person:${admin}`,
    events: [
      {
        type: 'RoleDelegated',
        facts: { role: 'unit-officer', standsFor: { person: officer, grant: 'g-officer' } },
      },
    ],
  });
  expect(guardOf(given(register, { by: admin }).when(delegate))).toBe('delegation-to-oneself');
});

test('a subject with a citizen number claims its alias; one without claims nothing', () => {
  const subject: ValidRegisterCommand = { type: 'register-subject', input: { kind: 'collective', name: 'Tổ 1' } };
  expect(given(register, { alias: 'keyed' }).when(subject)).toMatchObject({
    stream: `subject:${newId}`,
    events: [{ facts: { kind: 'collective', unit: null }, personal: { identity: { name: 'Tổ 1' } } }],
    take: ['citizen:keyed'],
    touchesReference: false,
  });
  expect(given(register).when(subject)).toMatchObject({ take: [] });
});

test('two subjects are linked or distinguished, and a subject is not linked with itself', () => {
  const link = (other: string): ValidRegisterCommand => ({
    type: 'link-subjects',
    input: { subject: officer, other, same: true, reason: 'Cùng người' },
  });
  expect(given(register).when(link(admin))).toMatchObject({
    stream: `subject:${officer}`,
    events: [{ facts: { other: admin, same: true }, personal: { narrative: { reason: 'Cùng người' } } }],
  });
  expect(guardOf(given(register).when(link(officer)))).toBe('same-subject');
});

test('an account is linked to one person whom the register knows', () => {
  const link = (person: string): ValidRegisterCommand => ({
    type: 'link-account',
    input: { person, account, withCode: false },
  });
  expect(given(register).when(link(officer))).toMatchObject({
    stream: `person:${officer}`,
    events: [{ type: 'AccountLinked', facts: { account } }],
    take: [`account:${account}`],
  });
  expect(guardOf(given(register).when(link(account)))).toBe('unknown-person');
  const linked = recorded(`person:${admin}`, 'AccountLinked', { account });
  expect(given([...register, linked]).when(link(officer))).toMatchObject({
    rejection: { guard: 'account-linked' },
    mayHaveMade: { id: officer, stream: `person:${officer}` },
  });
});

test('a subject registered without a unit is of the unit or the province of whoever registers it', () => {
  const subject: ValidRegisterCommand = { type: 'register-subject', input: { kind: 'collective', name: 'Tổ 1' } };
  const under = (unit: string) =>
    given([...register, recorded('units:r', 'UnitsRegistered', { units: [{ ...unit584, parent: '58' }] })], {
      grant: { ref: 'g', role: 'unit-officer', unit, from: '2023-01-01', to: null },
    }).when(subject);
  const unit584 = { ...unit, code: '584', kind: 'district' };
  expect(under('584')).toMatchObject({ events: [{ facts: { unit: '584' } }] });
  expect(under('58')).toMatchObject({ events: [{ facts: { unit: null } }] });
});

test('the holder of a citizen number is named to whoever sees it; to others only whom to ask', () => {
  const holder = `subject:${newId}` as const;
  expect(registerClaimHeld('citizen:x', holder, { seen: true, unit: '584' }).fact).toEqual({
    subject: newId,
    unit: null,
  });
  expect(registerClaimHeld('citizen:x', holder, { seen: false, unit: '584' }).fact).toEqual({
    subject: null,
    unit: '584',
  });
});
