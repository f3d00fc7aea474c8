import type { NominationCommand } from '@vinhdanh/contracts';
import { cast, playUntil, referral, Scenario, type Part } from '@vinhdanh/testkit';
import { describe, expect, test } from 'vitest';
import { decide } from './decide.js';
import { inWords } from './rejection.js';

const guardOf = (outcome: ReturnType<Scenario['by']>): string =>
  outcome.kind === 'refused' ? outcome.rejection.guard : 'happened';

describe('what is refused, and why', () => {
  const cases: readonly (readonly [string, NominationCommand['type'] | null, Part, NominationCommand, string])[] = [
    ['an act of another stage', 'refer', 'appraiser', { type: 'sign', decisionNumber: '1' }, 'wrong-stage'],
    ['an act of another step', 'receive', 'appraiser', { type: 'pass', report: 'x' }, 'wrong-step'],
    ['an act of another role', 'refer', 'appraiser', { type: 'start-verify' }, 'wrong-role'],
    ['an act on another unit’s case', 'refer', 'stranger', { type: 'start-verify' }, 'wrong-unit'],
    [
      'convening while the posting is open',
      'declare-ready',
      'secretary',
      { type: 'convene', members: [cast.head.person], on: '2023-08-24' },
      'criteria-not-met',
    ],
    ['proposing without the papers', 'recognise', 'head', { type: 'propose-up', number: 'x' }, 'dossier-incomplete'],
    [
      'recording a vote before the content was assessed',
      'confirm-complete',
      'appraiser',
      { type: 'record-vote', members: 1, present: 1, yes: 1, no: 0, abstain: 0, invalid: 0, minutes: 'x' },
      'content-not-assessed',
    ],
    [
      'passing without the provincial vote',
      'assess-content',
      'appraiser',
      { type: 'pass', report: 'x' },
      'vote-missing',
    ],
    [
      'more ballots than members',
      'assess-content',
      'appraiser',
      { type: 'record-vote', members: 3, present: 3, yes: 4, no: 0, abstain: 0, invalid: 0, minutes: 'x' },
      'impossible-count',
    ],
    [
      'registering another decision',
      'sign',
      'appraiser',
      { type: 'register-decision', number: 'other', date: '2023-10-06' },
      'another-decision',
    ],
    ['resuming what is not suspended', 'refer', 'appraiser', { type: 'resume', document: 'x' }, 'not-suspended'],
    ['any act after retirement', null, 'officer', { type: 'log-support', what: 'x' }, 'wrong-stage'],
  ];
  test.each(cases)('a refusal names its guard: %s', (_what, after, part, command, guard) => {
    expect(guardOf(playUntil(after).by(part, command))).toBe(guard);
  });

  test('a vote below the threshold is not carried, and the refusal states the count', () => {
    const scenario = playUntil('assess-content').does('appraiser', {
      type: 'record-vote',
      members: 11,
      present: 11,
      yes: 8,
      no: 3,
      abstain: 0,
      invalid: 0,
      minutes: 'x',
    });
    const refused = scenario.by('appraiser', { type: 'pass', report: 'x' });
    expect(guardOf(refused)).toBe('vote-not-carried');
    expect(refused.kind === 'refused' && inWords(refused.rejection).says.vi).toContain('72,73 %');
  });

  test('author, assessor and decider are three persons, whatever their grants', () => {
    const scenario = playUntil('declare-ready');
    const context = scenario.context('assessor', '2023-08-28T05:00:00.000Z');
    const acting = {
      ...context,
      actor: {
        kind: 'person' as const,
        account: 'other',
        person: cast.officer.person,
        grants: cast.assessor.grants,
        enteredBy: null,
      },
    };
    const decision = decide(
      scenario.state,
      { type: 'assess-criterion', criterion: 1, met: true, evidence: 'x' },
      acting,
    );
    expect(decision.kind === 'refused' && decision.rejection.guard).toBe('same-person');
  });

  test('nobody refers an unknown subject, unit or field, or a future achievement', () => {
    const refer = (change: object) =>
      guardOf(new Scenario().on('2023-04-12').by('referrer', { ...referral, ...change }));
    expect(refer({ subject: { ...(referral.type === 'refer' && referral.subject), kind: 'household' } })).toBe(
      'unknown-subject',
    );
    expect(refer({ unit: '99999' })).toBe('no-such-unit');
    expect(refer({ fields: [4, 15] })).toBe('unknown-field');
    expect(refer({ achievement: { title: 'x', from: '2023-04-13', to: '2023-04-14' } })).toBe('achievement-period');
  });
});

test('whoever recognised does not assess the content, and whoever concluded the appraisal does not sign', () => {
  const recognised = playUntil('confirm-complete');
  const asHead = recognised.context('appraiser', recognised.state.lastOccurredAt);
  const head = {
    ...asHead,
    actor: {
      kind: 'person' as const,
      account: 'h',
      person: cast.head.person,
      grants: cast.appraiser.grants,
      enteredBy: null,
    },
  };
  const assessing = decide(recognised.state, { type: 'assess-content', conclusion: 'x' }, head);
  expect(assessing.kind === 'refused' && assessing.rejection).toMatchObject({
    guard: 'same-person',
    fact: { is: 'decider' },
  });
  const submitted = playUntil('submit-to-chair');
  const asChair = submitted.context('chair', submitted.state.lastOccurredAt);
  const appraiser = {
    ...asChair,
    actor: {
      kind: 'person' as const,
      account: 'a',
      person: cast.appraiser.person,
      grants: cast.chair.grants,
      enteredBy: null,
    },
  };
  const signing = decide(submitted.state, { type: 'sign', decisionNumber: '1' }, appraiser);
  expect(signing.kind === 'refused' && signing.rejection).toMatchObject({
    guard: 'same-person',
    fact: { is: 'assessor' },
  });
});
