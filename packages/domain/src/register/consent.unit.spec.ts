import type { RecordedEvent, Role, ValidRegisterCommand } from '@vinhdanh/contracts';
import { loadUnits } from '@vinhdanh/policy';
import { expect, test } from 'vitest';
import { decideRegister } from './decide-register.js';
import type { RegisterContext, RegisterDecision } from './decision.js';
import { emptyReference, evolveReference, type Reference } from './reference.js';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [keeper, second, chair, deputy, newcomer] = [id(1), id(2), id(3), id(4), id(5)];
const accountOf = (person: string): string => person.replace(/^0{8}/, 'aaaaaaaa');
const fresh = id(99);

interface World {
  readonly reference: Reference;
  readonly alone: RegisterContext['alone'];
  readonly ids: number;
}

const happened = (reference: Reference, person: string, type: string, facts: unknown): Reference =>
  // the fold reads type, facts and stream alone
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  evolveReference(reference, { streamId: `person:${person}`, type, facts } as RecordedEvent);

/** A register in use: two administrators of the province, a chair and a deputy, each with an account. */
function inUse(alone: RegisterContext['alone'] = null, administrators = [keeper, second]): World {
  let reference: Reference = {
    ...emptyReference,
    register: { name: 'r', clock: 'system', training: false },
    units: loadUnits(),
  };
  const roles: readonly (readonly [string, Role | null])[] = [
    ...administrators.map((person) => [person, 'administrator'] as const),
    [chair, 'chair'],
    [deputy, 'chair-office'],
    [newcomer, null],
  ];
  for (const [person, role] of roles) {
    reference = happened(reference, person, 'PersonRegistered', {});
    if (role !== null) {
      const grant = { grant: `g-${person}`, role, unit: '58', from: '2020-01-01', to: null, by: 'x' };
      reference = happened(reference, person, 'RoleGranted', grant);
      reference = happened(reference, person, 'AccountLinked', { account: accountOf(person) });
    }
  }
  return { reference, alone, ids: 100 };
}

function ask(world: World, by: string, command: ValidRegisterCommand, account = accountOf(by)): RegisterDecision {
  return decideRegister(command, {
    register: 'r',
    reference: world.reference,
    by,
    account,
    installationAdministrator: false,
    day: '2023-06-01',
    alone: world.alone,
    newId: id(world.ids),
    grant: null,
    now: null,
    subjects: new Map(),
    alias: null,
    agrees: null,
    hashOf: () => '',
  });
}
const types = (decision: RegisterDecision): readonly string[] =>
  decision.kind === 'refused' ? [decision.rejection.guard] : decision.events.map(({ type }) => type);

/** The state after the decision. @throws Error on a refusal */
function after(world: World, decision: RegisterDecision): World {
  if (decision.kind === 'refused') throw new Error(decision.rejection.guard);
  const person = decision.stream.slice('person:'.length);
  const reference = decision.events.reduce(
    (known, { type, facts }) => happened(known, person, type, facts),
    world.reference,
  );
  return { ...world, reference, ids: world.ids + 1 };
}

const link = (person: string, withCode = true): ValidRegisterCommand => ({
  type: 'link-account',
  input: { person, account: fresh, withCode },
});
const grant = (person: string, role: Role): ValidRegisterCommand => ({
  type: 'grant-role',
  input: { person, role, unit: '58', from: '2023-06-01', to: null },
});
const delegate: ValidRegisterCommand = {
  type: 'delegate-role',
  input: {
    from: chair,
    grant: `g-${chair}`,
    to: deputy,
    kind: 'deputy',
    post: 'Phó Chủ tịch',
    basis: '1/GUQ',
    first: '2023-06-01',
    last: '2023-06-10',
  },
};
const confirm = (world: World, confirmed = true): ValidRegisterCommand => ({
  type: 'answer-change',
  input: { change: Object.keys(world.reference.changes)[0] ?? '', confirmed },
});

test('an administrator alone cannot sign as the chair: a second account of the chair waits for two others', () => {
  const asked = ask(inUse(), keeper, link(chair));
  expect(types(asked)).toEqual(['ChangeProposed']);
  let world = after(inUse(), asked);
  expect(world.reference.persons[chair]?.accounts).not.toContain(fresh);
  // the administrator keeps the code and signs in with it: that is one of two consents
  const held = ask(world, fresh, confirm(world), fresh);
  expect(types(held)).toEqual(['ChangeConfirmed']);
  world = after(world, held);
  expect(world.reference.persons[chair]?.accounts).not.toContain(fresh);
  expect(types(ask(world, keeper, confirm(world)))).toEqual(['consent-of-another']);
  const consented = ask(world, second, confirm(world));
  expect(types(consented)).toEqual(['ChangeConfirmed', 'AccountLinked']);
  world = after(world, consented);
  expect(world.reference.persons[chair]?.accounts).toContain(fresh);
  expect(world.reference.changes).toEqual({});
});

test('the person concerned consents to another account of their own instead of a second administrator', () => {
  let world = after(inUse(), ask(inUse(), keeper, link(chair)));
  world = after(world, ask(world, chair, confirm(world)));
  world = after(world, ask(world, fresh, confirm(world), fresh));
  expect(world.reference.persons[chair]?.accounts).toEqual([accountOf(chair), fresh]);
});

test('a first account waits for its holder only', () => {
  const world = after(inUse(), ask(inUse(), keeper, link(newcomer)));
  expect(types(ask(world, second, confirm(world)))).toEqual(['consent-of-another']);
  expect(types(ask(world, fresh, confirm(world), fresh))).toEqual(['ChangeConfirmed', 'AccountLinked']);
});

test('roles that decide, read sealed data or grant roles need two administrators; other roles need one', () => {
  for (const role of ['chair', 'unit-head', 'appraiser', 'auditor', 'administrator'] as const) {
    const asked = ask(inUse(), keeper, grant(newcomer, role));
    expect([role, ...types(asked)]).toEqual([role, 'ChangeProposed']);
    const world = after(inUse(), asked);
    expect(types(ask(world, newcomer, confirm(world)))).toEqual(['consent-of-another']);
    const made = ask(world, second, confirm(world));
    expect(types(made)).toEqual(['ChangeConfirmed', 'RoleGranted']);
    expect(after(world, made).reference.persons[newcomer]?.grants).toMatchObject([{ role, ref: id(100) }]);
  }
  expect(types(ask(inUse(), keeper, grant(newcomer, 'unit-officer')))).toEqual(['RoleGranted']);
});

test('without another administrator, the person who receives the role consents', () => {
  const lonely = inUse(null, []);
  const byInstallation = (command: ValidRegisterCommand, world: World) =>
    decideRegister(command, {
      register: 'r',
      reference: world.reference,
      by: 'root',
      account: 'root',
      installationAdministrator: true,
      day: '2023-06-01',
      alone: null,
      newId: id(100),
      grant: null,
      now: null,
      subjects: new Map(),
      alias: null,
      agrees: null,
      hashOf: () => '',
    });
  const world = after(lonely, byInstallation(grant(newcomer, 'administrator'), lonely));
  expect(types(byInstallation(confirm(world), world))).toEqual(['consent-of-another']);
  expect(types(ask(world, newcomer, confirm(world)))).toEqual(['ChangeConfirmed', 'RoleGranted']);
});

test('the chair delegates alone; an administrator needs the chair or another administrator', () => {
  expect(types(ask(inUse(), chair, delegate))).toEqual(['RoleDelegated']);
  const world = after(inUse(), ask(inUse(), keeper, delegate));
  expect(types(ask(world, keeper, confirm(world)))).toEqual(['consent-of-another']);
  expect(types(ask(world, deputy, confirm(world)))).toEqual(['consent-of-another']);
  expect(types(ask(world, chair, confirm(world)))).toEqual(['ChangeConfirmed', 'RoleDelegated']);
});

test('a declined change has no effect', () => {
  const world = after(inUse(), ask(inUse(), keeper, grant(newcomer, 'chair')));
  const gone = after(world, ask(world, second, confirm(world, false)));
  expect(gone.reference.changes).toEqual({});
  expect(types(ask(gone, second, confirm(world)))).toEqual(['no-such-change']);
});

test('a change is decided again when it is confirmed', () => {
  const proposed = after(inUse(), ask(inUse(), keeper, grant(newcomer, 'chair')));
  const now = happened(proposed.reference, newcomer, 'RoleGranted', {
    grant: 'g',
    role: 'administrator',
    unit: '58',
    from: '2023-01-01',
    to: null,
    by: 'x',
  });
  const world = { ...proposed, reference: now };
  expect(types(ask(world, second, confirm(world)))).toEqual(['incompatible-roles']);
});

test('in a simulated register, or before the first live case, one administrator is enough', () => {
  for (const alone of ['simulated', 'training', 'before-first-case'] as const) {
    for (const command of [link(chair, false), grant(newcomer, 'chair'), delegate]) {
      const made = ask(inUse(alone), keeper, command);
      expect(made.kind === 'accepted' && made.events.map(({ facts }) => facts)).toMatchObject([{ alone }]);
    }
    // the holder of a code replaces it in any register
    expect(types(ask(inUse(alone), keeper, link(chair)))).toEqual(['ChangeProposed']);
  }
});
