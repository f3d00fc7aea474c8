import { describe, expect, test } from 'vitest';
import { given } from './given.js';
import { playBefore, playUntil } from './straight-path.js';

const verify = { type: 'start-verify' } as const;
const decline = { type: 'decline', reason: 'x' } as const;

describe('a specification by events', () => {
  test('a specification by events passes when exactly the expected events happen', () => {
    given(playUntil('refer'))
      .when('officer', verify)
      .thenHappens('VerificationStarted')
      .when('officer', decline)
      .thenHappens('NominationDeclined', 'DeadlineCancelled', {
        type: 'StagePassed',
        facts: { from: 'discovery', exit: 'declined', to: null },
      });
  });

  test('a specification by events continues from recorded events', () => {
    given(playUntil('refer').events).on('2023-04-13').when('officer', verify).thenHappens('VerificationStarted');
  });

  test.each([
    ['another event', ['NominationDeclined']],
    ['one event more', ['VerificationStarted', 'StagePassed']],
    ['one event less', []],
  ] as const)('a specification by events fails when %s is expected', (_what, expected) => {
    expect(() =>
      given(playUntil('refer'))
        .when('officer', verify)
        .thenHappens(...expected),
    ).toThrow('VerificationStarted');
  });

  test('a specification by events fails when an event has other facts, at any depth', () => {
    const closed = () => given(playBefore('close-vote')).when('secretary', { type: 'close-vote', minutes: '1' });
    closed().thenHappens({ type: 'VoteClosed', facts: { minutes: '1', result: { yes: 5 } } });
    expect(() => closed().thenHappens({ type: 'VoteClosed', facts: { result: { yes: 4 } } })).toThrow('yes');
  });

  test('a specification by events fails when a refusal is expected and events happen, and vice versa', () => {
    expect(() => given(playUntil('refer')).when('officer', verify).thenRefused('wrong-role')).toThrow(
      'VerificationStarted',
    );
    expect(() => given(playUntil('refer')).when('assessor', verify).thenHappens('VerificationStarted')).toThrow(
      'wrong-role',
    );
    expect(() => given(playUntil('refer')).when('assessor', verify).thenRefused('wrong-stage')).toThrow('wrong-role');
    given(playUntil('refer')).when('assessor', verify).thenRefused('wrong-role');
  });

  test('a specification by events shows what the engine does while nobody acts', () => {
    given(playUntil('refer'))
      .until('2023-04-17')
      .thenHappens({ type: 'DeadlineWarned', actor: 'system', facts: { deadline: 'verification#1' } })
      .until('2023-04-17')
      .thenHappens();
  });
});
