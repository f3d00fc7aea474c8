import type { Day, Role, ValidRegisterCommand } from '@vinhdanh/contracts';
import { loadUnits } from '@vinhdanh/policy';
import { expect, test } from 'vitest';
import { rightInRegister } from './access.js';
import { emptyReference, type Reference } from './reference.js';

const day = '2023-06-01';
const person = '00000000-0000-4000-8000-0000000000a1';
const registerPerson: ValidRegisterCommand = { type: 'register-person', input: { name: 'Người' } };
const registerSubject: ValidRegisterCommand = { type: 'register-subject', input: { kind: 'collective', name: 'Tổ' } };
const link: ValidRegisterCommand = {
  type: 'link-subjects',
  input: { subject: person, other: person, same: false, reason: 'x' },
};
const create: ValidRegisterCommand = {
  type: 'create-register',
  input: { name: 'Sổ', clock: { kind: 'system' }, training: false },
};
const delegate = (from: string): ValidRegisterCommand => ({
  type: 'delegate-role',
  input: { from, grant: 'g', to: 'x', kind: 'deputy', post: 'x', basis: 'x', first: day, last: day },
});

function holding(role: Role | null, to: Day | null = null): Reference {
  const grants = role === null ? [] : [{ ref: 'g', role, unit: '58', from: '2023-01-01' as const, to }];
  return { ...emptyReference, units: loadUnits(), persons: { [person]: { accounts: ['account'], grants } } };
}
const may = (command: ValidRegisterCommand, reference: Reference, installationAdministrator = false): boolean =>
  rightInRegister(command, reference, { account: 'account', installationAdministrator, day }).kind === 'granted';

test('the administrator of a register keeps it but creates no other', () => {
  expect(may(registerPerson, holding('administrator'))).toBe(true);
  expect(may(link, holding('administrator'))).toBe(true);
  expect(may(create, holding('administrator'))).toBe(false);
});

test('the administrator of the installation creates and keeps registers without a person in them', () => {
  expect(may(create, emptyReference, true)).toBe(true);
  expect(may(registerPerson, emptyReference, true)).toBe(true);
});

test('a grant that has ended gives no right', () => {
  expect(may(registerPerson, holding('administrator', '2023-05-31'))).toBe(false);
});

test('whoever holds a role registers subjects; an account without one, or whose role has ended, does not', () => {
  expect(may(registerSubject, holding('referrer'))).toBe(true);
  expect(may(registerSubject, holding('referrer', '2023-05-31'))).toBe(false);
  expect(may(registerSubject, holding(null))).toBe(false);
  expect(may(registerSubject, emptyReference)).toBe(false);
});

test('officers, heads and appraisers say whether two subjects are one; others do not', () => {
  expect(may(link, holding('unit-officer'))).toBe(true);
  expect(may(link, holding('unit-head'))).toBe(true);
  expect(may(link, holding('appraiser'))).toBe(true);
  expect(may(link, holding('referrer'))).toBe(false);
});

test('people delegate their own role, and nobody else’s', () => {
  expect(may(delegate(person), holding('chair'))).toBe(true);
  expect(may(delegate('another'), holding('chair'))).toBe(false);
  expect(may(delegate('another'), holding('administrator'))).toBe(true);
});

test('a denial names the role that is needed', () => {
  const asking = { account: 'account', installationAdministrator: false, day } as const;
  expect(rightInRegister(registerPerson, emptyReference, asking)).toMatchObject({
    rejection: { fact: { asked: 'register', needed: ['administrator'] } },
  });
  expect(rightInRegister(registerSubject, emptyReference, asking)).toMatchObject({
    rejection: { fact: { asked: 'register', needed: ['any'] } },
  });
});

const chair = '00000000-0000-4000-8000-0000000000a2';
const neighbour = '00000000-0000-4000-8000-0000000000a3';
/** A chair of the province, an officer of commune 22789, and an administrator at a unit of the test. */
function administeredAt(unit: string): Reference {
  const grant = (ref: string, role: Role, at: string) => ({
    ref,
    role,
    unit: at,
    from: '2023-01-01' as const,
    to: null,
  });
  return {
    ...emptyReference,
    units: loadUnits(),
    persons: {
      [person]: { accounts: ['account'], grants: [grant('g', 'administrator', unit)] },
      [chair]: { accounts: ['chair'], grants: [grant('g-chair', 'chair', '58')] },
      [neighbour]: { accounts: ['neighbour'], grants: [grant('g-neighbour', 'unit-officer', '22789')] },
    },
  };
}
const grantRole = (unit: string): ValidRegisterCommand => ({
  type: 'grant-role',
  input: { person: neighbour, role: 'referrer', unit, from: day, to: null },
});
const revoke = (of: string, grant: string): ValidRegisterCommand => ({
  type: 'revoke-role',
  input: { person: of, grant, on: day },
});
const linkAccount = (to: string): ValidRegisterCommand => ({
  type: 'link-account',
  input: { person: to, account: person, withCode: true },
});
const delegateChair: ValidRegisterCommand = {
  type: 'delegate-role',
  input: { from: chair, grant: 'g-chair', to: neighbour, kind: 'deputy', post: 'x', basis: 'x', first: day, last: day },
};
const publish: ValidRegisterCommand = {
  type: 'publish-calendar',
  input: { year: 2024, knownFrom: '2023-12-01', days: [] },
};

test('the administrator of a commune keeps its people and roles, and none of others', () => {
  const own = administeredAt('22789');
  for (const command of [grantRole('22789'), revoke(neighbour, 'g-neighbour'), linkAccount(neighbour), registerPerson])
    expect([command.type, may(command, own)]).toEqual([command.type, true]);
  for (const command of [
    grantRole('22792'),
    grantRole('58'),
    revoke(chair, 'g-chair'),
    linkAccount(chair),
    delegateChair,
    publish,
  ]) {
    const right = rightInRegister(command, own, { account: 'account', installationAdministrator: false, day });
    expect([command.type, right]).toMatchObject([command.type, { rejection: { guard: 'beyond-unit' } }]);
  }
});

test('the administrator of the province, or of one of its departments, keeps all of it', () => {
  for (const unit of ['58', 'NT-SNV']) {
    for (const command of [grantRole('22789'), revoke(chair, 'g-chair'), linkAccount(chair), delegateChair, publish])
      expect([unit, command.type, may(command, administeredAt(unit))]).toEqual([unit, command.type, true]);
  }
});

test('what an administrator does is recorded under the grant by which they may', () => {
  const right = rightInRegister(grantRole('22789'), administeredAt('22789'), {
    account: 'account',
    installationAdministrator: false,
    day,
  });
  expect(right).toMatchObject({ kind: 'granted', by: { ref: 'g', unit: '22789' } });
});
