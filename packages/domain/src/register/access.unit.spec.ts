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
  return {
    ...emptyReference,
    units: loadUnits(),
    persons: { [person]: { accounts: ['account'], grants, interests: [] } },
  };
}
const may = (command: ValidRegisterCommand, reference: Reference, installationAdministrator = false): boolean =>
  rightInRegister(command, reference, {
    account: 'account',
    installationAdministrator,
    day,
    subjectUnits: ['58', '58'],
  }).kind === 'granted';

test('the administrator of a register maintains it but creates no other', () => {
  expect(may(registerPerson, holding('administrator'))).toBe(true);
  expect(may(link, holding('administrator'))).toBe(true);
  expect(may(create, holding('administrator'))).toBe(false);
});

test('the administrator of the installation creates and maintains registers without being a person in them', () => {
  expect(may(create, emptyReference, true)).toBe(true);
  expect(may(registerPerson, emptyReference, true)).toBe(true);
});

test('a grant that has ended gives no right', () => {
  expect(may(registerPerson, holding('administrator', '2023-05-31'))).toBe(false);
});

test('every account with a role registers subjects; an account without one, or whose role has ended, does not', () => {
  expect(may(registerSubject, holding('referrer'))).toBe(true);
  expect(may(registerSubject, holding('referrer', '2023-05-31'))).toBe(false);
  expect(may(registerSubject, holding(null))).toBe(false);
  expect(may(registerSubject, emptyReference)).toBe(false);
});

test('officers, heads and appraisers answer whether two subjects are one; others do not', () => {
  expect(may(link, holding('unit-officer'))).toBe(true);
  expect(may(link, holding('unit-head'))).toBe(true);
  expect(may(link, holding('appraiser'))).toBe(true);
  expect(may(link, holding('referrer'))).toBe(false);
});

test('people delegate their own role, and no role of others', () => {
  expect(may(delegate(person), holding('chair'))).toBe(true);
  expect(may(delegate('another'), holding('chair'))).toBe(false);
  expect(may(delegate('another'), holding('administrator'))).toBe(true);
});

test('a denial names the role that is needed', () => {
  const asking = { account: 'account', installationAdministrator: false, day, subjectUnits: [] } as const;
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
      [person]: { accounts: ['account'], grants: [grant('g', 'administrator', unit)], interests: [] },
      [chair]: { accounts: ['chair'], grants: [grant('g-chair', 'chair', '58')], interests: [] },
      [neighbour]: { accounts: ['neighbour'], grants: [grant('g-neighbour', 'unit-officer', '22789')], interests: [] },
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

test('the administrator of a commune maintains its people and roles, and no others', () => {
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
    const right = rightInRegister(command, own, {
      account: 'account',
      installationAdministrator: false,
      day,
      subjectUnits: [],
    });
    expect([command.type, right]).toMatchObject([command.type, { rejection: { guard: 'beyond-unit' } }]);
  }
});

test('the administrator of the province, or of one of its departments, maintains the whole register', () => {
  for (const unit of ['58', 'NT-SNV']) {
    for (const command of [grantRole('22789'), revoke(chair, 'g-chair'), linkAccount(chair), delegateChair, publish])
      expect([unit, command.type, may(command, administeredAt(unit))]).toEqual([unit, command.type, true]);
  }
});

test('acts of an administrator are recorded under the grant that allows them', () => {
  const right = rightInRegister(grantRole('22789'), administeredAt('22789'), {
    account: 'account',
    installationAdministrator: false,
    day,
    subjectUnits: [],
  });
  expect(right).toMatchObject({ kind: 'granted', by: { ref: 'g', unit: '22789' } });
});

const seated = (role: Role, unit: string): Reference => ({
  ...emptyReference,
  units: loadUnits(),
  persons: {
    [person]: {
      accounts: ['account'],
      grants: [{ ref: 'g', role, unit, from: '2023-01-01', to: null }],
      interests: [],
    },
  },
});
const subjectOf = (unit: string | undefined, citizenNumber?: string): ValidRegisterCommand => ({
  type: 'register-subject',
  input: { kind: 'individual', name: 'Người', unit, citizenNumber },
});
const guardOf = (
  command: ValidRegisterCommand,
  reference: Reference,
  subjectUnits: readonly (string | null)[] = [],
) => {
  const asking = { account: 'account', installationAdministrator: false, day, subjectUnits } as const;
  const right = rightInRegister(command, reference, asking);
  return right.kind === 'granted' ? null : right.rejection.guard;
};

test('whoever refers registers a subject for the unit referred to; others for units that they reach', () => {
  for (const role of ['referrer', 'unit-officer'] as const)
    expect([role, guardOf(subjectOf('22789'), seated(role, '22792'))]).toEqual([role, null]);
  for (const role of ['auditor', 'council-member', 'media-partner', 'unit-head', 'entry-clerk'] as const) {
    expect([role, guardOf(subjectOf('22789'), seated(role, '22792'))]).toEqual([role, 'beyond-unit']);
  }
  expect(guardOf(subjectOf('22789'), seated('entry-clerk', '58'))).toBeNull();
});

test('a citizen number is sent by those alone who work with papers that bear it', () => {
  for (const role of ['referrer', 'media-partner', 'council-member', 'auditor', 'front-observer'] as const)
    expect([role, guardOf(subjectOf('22792', '058175000123'), seated(role, '22792'))]).toEqual([role, 'wrong-role']);
  for (const role of ['unit-officer', 'entry-clerk', 'appraiser'] as const)
    expect([role, guardOf(subjectOf('22792', '058175000123'), seated(role, '22792'))]).toEqual([role, null]);
});

test('subjects are linked by those whose unit both concern, else by the province', () => {
  expect(guardOf(link, seated('unit-officer', '22792'), ['22792', '22792'])).toBeNull();
  expect(guardOf(link, seated('unit-officer', '22792'), ['22792', '22789'])).toBe('beyond-unit');
  expect(guardOf(link, seated('unit-officer', '22792'), ['22792', null])).toBe('beyond-unit');
  expect(guardOf(link, seated('appraiser', '22792'), ['22789', '22789'])).toBe('beyond-unit');
  expect(guardOf(link, seated('appraiser', 'NT-SNV'), ['22792', '22789'])).toBeNull();
  expect(guardOf(link, seated('appraiser', 'NT-SNV'), [null, '22789'])).toBeNull();
});
