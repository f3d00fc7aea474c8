import type { NominationCommand } from '@vinhdanh/contracts';
import { initial, type Nomination, type Reference } from '@vinhdanh/domain';
import { asRequest, cast, playUntil, referral } from '@vinhdanh/testkit';
import { expect, test } from 'vitest';
import { authorise, type Authorisation } from './authorise.js';
import type { CaseCommand } from './case-command.js';

const scenario = playUntil('refer');
const members = Object.fromEntries(
  (['referrer', 'officer', 'stranger'] as const).map((part) => [
    cast[part].person,
    { accounts: [part], grants: cast[part].grants, interests: [] },
  ]),
);
const register = { name: 'r', clock: 'system', training: false } as const;
const reference: Reference = { ...scenario.reference, register, persons: members };

const answer = (
  account: string,
  command: NominationCommand = { type: 'start-verify' },
  change: {
    readonly state?: Nomination;
    readonly sent?: Partial<CaseCommand>;
    readonly onBehalfOf?: string;
    readonly reference?: Reference;
    readonly production?: boolean;
  } = {},
): Authorisation =>
  authorise(
    {
      caseId: 'case',
      stream: 'nomination:case',
      register: 'r',
      state: change.state ?? scenario.state,
      now: scenario.state.lastOccurredAt,
      reference: change.reference ?? reference,
    },
    {
      command,
      sent: {
        request: { ...asRequest(command), onBehalfOf: change.onBehalfOf },
        principal: { account },
        idempotencyKey: null,
        ifMatch: null,
        ...change.sent,
      },
    },
    change.production ?? false,
  );

test('an officer of the unit acts as the person of their account and sees the whole case', () => {
  expect(answer('officer')).toMatchObject({
    kind: 'authorised',
    authorised: { acting: { person: cast.officer.person, enteredBy: null }, reading: 'all', historical: false },
  });
});

test('an account without a person in the register learns nothing of a case', () => {
  expect(answer('nobody')).toEqual({ kind: 'answered', outcome: { kind: 'not-found' } });
});

test('an account without a person in the register opens no case', () => {
  expect(answer('nobody', referral, { state: initial })).toMatchObject({
    outcome: { kind: 'forbidden', rejection: { guard: 'no-person' } },
  });
});

test('an officer of another unit does not learn that the case exists', () => {
  expect(answer('stranger')).toEqual({ kind: 'answered', outcome: { kind: 'not-found' } });
});

test('under historical entry the person of the paper acts and the account enters', () => {
  const sent = { entry: 'historical' } as const;
  const onBehalfOf = cast.officer.person;
  expect(answer('referrer', referral, { state: initial, sent, onBehalfOf })).toMatchObject({
    authorised: {
      acting: { person: onBehalfOf, enteredBy: { person: cast.referrer.person } },
      historical: true,
    },
  });
});

test('under historical entry a person whom the register does not know is refused', () => {
  const sent = { entry: 'historical' } as const;
  expect(answer('referrer', referral, { state: initial, sent, onBehalfOf: 'unknown' })).toMatchObject({
    outcome: { kind: 'refused', rejection: { guard: 'unknown-person' }, version: 0 },
  });
});

test('production refuses commands on a register with a simulated clock, and on no other register', () => {
  const simulated: Reference = { ...reference, register: { ...register, clock: 'simulated' } };
  expect(answer('officer', undefined, { reference: simulated, production: true })).toMatchObject({
    outcome: { kind: 'refused', rejection: { guard: 'simulated-register' }, version: scenario.state.version },
  });
  expect(answer('officer', undefined, { reference: simulated }).kind).toBe('authorised');
  expect(answer('officer', undefined, { production: true }).kind).toBe('authorised');
});
