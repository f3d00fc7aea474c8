import type { Day, RecordedEvent, Role } from '@vinhdanh/contracts';
import { cast, guardOf, playBefore } from '@vinhdanh/testkit';
import { describe, expect, test } from 'vitest';
import { mayDelegate, type DelegationRequest } from './delegation.js';
import { emptyReference, evolveReference, type Reference } from './reference.js';

const chairman = '00000000-0000-4000-8000-0000000000a1';
const deputy = '00000000-0000-4000-8000-0000000000a2';
const admin = '00000000-0000-4000-8000-0000000000a3';

const event = (person: string, type: string, facts: unknown): RecordedEvent => ({
  register: 'r',
  streamId: `person:${person}`,
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
const granted = (person: string, grant: string, role: string, from = '2023-01-01', to: Day | null = null) =>
  event(person, 'RoleGranted', { grant, role, unit: '58', from, to, by: admin });
const reference = [
  event(chairman, 'PersonRegistered', {}),
  event(deputy, 'PersonRegistered', {}),
  event(admin, 'PersonRegistered', {}),
  granted(chairman, 'g-chair', 'chair', '2023-01-01', '2023-12-31'),
  granted(admin, 'g-admin', 'administrator'),
].reduce<Reference>(evolveReference, emptyReference);
const request: DelegationRequest = {
  from: chairman,
  grant: 'g-chair',
  to: deputy,
  kind: 'deputy',
  post: 'Phó Chủ tịch',
  basis: '15/GUQ-UBND',
  first: '2023-10-01',
  last: '2023-10-10',
};
const answerTo = (change: Partial<DelegationRequest>, by = admin, on = reference): string => {
  const answer = mayDelegate(on, { ...request, ...change }, by);
  return 'rejection' in answer ? answer.rejection.guard : `may act as ${answer.held.role}`;
};
const standsFor = { person: chairman, grant: 'g-chair', kind: 'deputy', post: 'Phó Chủ tịch', basis: '15/GUQ-UBND' };
const delegated = event(deputy, 'RoleDelegated', {
  grant: 'd-1',
  role: 'chair',
  unit: '58',
  from: '2023-10-01',
  to: '2023-10-10',
  standsFor,
  by: admin,
});

describe('delegation of a role in absence', () => {
  test.each([
    ['another person, for days within the grant', {}, admin, 'may act as chair'],
    ['by the absent holder himself', {}, chairman, 'may act as chair'],
    ['nobody delegates to himself', { to: chairman }, admin, 'delegation-to-oneself'],
    ['nobody gives himself another’s role', {}, deputy, 'delegation-to-oneself'],
    ['only what is held', { grant: 'other' }, admin, 'unknown-grant'],
    ['only to a person of the register', { to: 'nobody' }, admin, 'unknown-person'],
    ['not longer than the grant', { last: '2024-01-05' }, admin, 'period'],
    ['not backwards', { last: '2023-09-30' }, admin, 'period'],
    ['an administrator decides nothing, not even for another', { to: admin }, chairman, 'incompatible-roles'],
    ['nor is an administrator’s own role delegated', { from: admin, grant: 'g-admin' }, chairman, 'not-delegable'],
  ] as const)('delegation: %s', (_what, change, by, expected) => {
    expect(answerTo(change, by)).toBe(expected);
  });

  test('a delegated role is not delegated again, and ends with the grant behind it', () => {
    const acting = evolveReference(reference, delegated);
    expect(answerTo({ from: deputy, grant: 'd-1', to: '00000000-0000-4000-8000-0000000000a3' }, chairman, acting)).toBe(
      'not-delegable',
    );
    const over = evolveReference(
      acting,
      event(chairman, 'RoleRevoked', { grant: 'g-chair', on: '2023-10-04', by: admin }),
    );
    expect(over.persons[deputy]?.grants).toMatchObject([
      { ref: 'd-1', role: 'chair', from: '2023-10-01', to: '2023-10-04', standsFor: { person: chairman } },
    ]);
  });
});

describe('acting in another’s place', () => {
  const inPlaceOf = (
    person: string,
    days: { from: Day; to: Day } = { from: '2023-10-01', to: '2023-10-10' },
    own: string = cast.teller.person,
    role: Role = 'chair',
  ) => ({
    actor: {
      kind: 'person' as const,
      account: own,
      person: own,
      grants: [{ ref: 'd-1', role, unit: '58', ...days, standsFor: { ...standsFor, kind: 'deputy' as const, person } }],
      enteredBy: null,
    },
  });
  const sign = { type: 'sign', decisionNumber: '1200/QĐ-UBND' } as const;

  test('the decision states on whose behalf it was signed, and by which paper', () => {
    const scenario = playBefore('sign').on('2023-10-06').does('teller', sign, inPlaceOf(cast.chair.person));
    const signed = scenario.events.find(({ type }) => type === 'DecisionSigned');
    expect(signed?.facts).toMatchObject({
      signer: cast.teller.person,
      signature: { line: 'KT. CHỦ TỊCH / PHÓ CHỦ TỊCH', standsFor: cast.chair.person, basis: '15/GUQ-UBND' },
    });
    expect(scenario.view.decision?.signature?.line).toBe('KT. CHỦ TỊCH / PHÓ CHỦ TỊCH');
  });

  test('a deputy who acts in their own right signs under their own post', () => {
    const scenario = playBefore('sign').on('2023-10-06').does('chair', sign);
    expect(scenario.view.decision?.signature).toEqual({ line: 'CHỦ TỊCH', standsFor: null, basis: null });
  });

  test('a deputy may not act before or after the days of absence', () => {
    const scenario = playBefore('sign').on('2023-10-11');
    expect(guardOf(scenario.by('teller', sign, inPlaceOf(cast.chair.person)))).toBe('grant-not-in-force');
  });

  test('a deputy of the author or assessor does not decide: their act counts as the absent person’s (G1)', () => {
    const scenario = playBefore('sign').on('2023-10-06');
    expect(guardOf(scenario.by('teller', sign, inPlaceOf(cast.appraiser.person)))).toBe('same-person');
    expect(guardOf(scenario.by('teller', sign, inPlaceOf(cast.chair.person, undefined, cast.officer.person)))).toBe(
      'same-person',
    );
  });

  test('a person whose deputy assessed a case does not decide it later', () => {
    const assessing = inPlaceOf(
      cast.chair.person,
      { from: '2023-01-01', to: '2023-12-31' },
      cast.teller.person,
      'appraiser',
    );
    const scenario = playBefore('assess-content').does(
      'teller',
      { type: 'assess-content', conclusion: 'Đúng' },
      assessing,
    );
    expect(scenario.state.assessors).toContain(cast.chair.person);
    expect(scenario.state.assessors).toContain(cast.teller.person);
  });
});
