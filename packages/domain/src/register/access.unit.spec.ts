import type { Day, Role, ValidRegisterCommand } from '@vinhdanh/contracts';
import { expect, test } from 'vitest';
import { deniedInRegister } from './access.js';
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
  return { ...emptyReference, persons: { [person]: { accounts: ['account'], grants } } };
}
const may = (command: ValidRegisterCommand, reference: Reference, installationAdministrator = false): boolean =>
  deniedInRegister(command, reference, { account: 'account', installationAdministrator, day }) === null;

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

test('every account that has or had a role registers subjects; an account without one does not', () => {
  expect(may(registerSubject, holding('referrer', '2023-05-31'))).toBe(true);
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

test('a denial names the required role', () => {
  const asking = { account: 'account', installationAdministrator: false, day } as const;
  expect(deniedInRegister(registerPerson, emptyReference, asking)?.fact).toEqual({
    asked: 'register',
    needed: ['administrator'],
  });
  expect(deniedInRegister(registerSubject, emptyReference, asking)?.fact).toEqual({
    asked: 'register',
    needed: ['any'],
  });
});
