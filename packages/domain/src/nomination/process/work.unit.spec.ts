import { guardOf, playUntil, Scenario, straightPath } from '@vinhdanh/testkit';
import { describe, expect, test } from 'vitest';
import { rightStage, rightStep } from './standing-guards.js';
import { definitions, isOpenCommand } from './commands.js';

describe('who must do what by when', () => {
  test('at every step of the straight path, the work that the case waits for can be done', () => {
    const scenario = new Scenario();
    for (const [day, part, act] of straightPath) {
      scenario.on(day).does(part, act);
      for (const { action } of scenario.view.waitingFor) {
        if (!isOpenCommand(action)) continue;
        const definition = definitions[action];
        expect(
          [rightStage(scenario.state, action, definition), rightStep(scenario.state, action, definition)],
          `${act.type} -> ${action}`,
        ).toEqual([null, null]);
      }
      expect(scenario.view.waitingFor.length === 0, act.type).toBe(scenario.view.stage === null);
    }
  });

  test('a comment and an agency that waited when the case came to rest wait no longer', () => {
    const scenario = playUntil('assess-content')
      .does('appraiser', { type: 'request-consultation', agencies: ['NT-STC'], question: 'x' })
      .does('front', { type: 'comment', from: 'front', text: 'x' });
    expect(scenario.view.waitingFor.map(({ action }) => action)).toEqual(['reply-consultation', 'answer-comment']);
    expect(scenario.does('appraiser', { type: 'reject-with-notice', reason: 'x' }).view.waitingFor).toEqual([]);
  });

  test('a failed vote that no rule required waits for the notice, because it stops the conclusion too', () => {
    const scenario = playUntil('refer', new Scenario(), { track: 'sudden' })
      .does('head', { type: 'fast-track', trigger: 'sudden-deed', reason: 'x' })
      .does('appraiser', { type: 'receive', receipt: '1' });
    for (const paper of scenario.view.missingPapers)
      scenario.does('appraiser', { type: 'attach-paper', paper, title: paper });
    const ballots = { members: 11, present: 11, yes: 2, no: 9, abstain: 0, invalid: 0 } as const;
    scenario
      .does('appraiser', { type: 'confirm-complete' })
      .does('appraiser', { type: 'assess-content', conclusion: 'x' })
      .does('appraiser', { type: 'record-vote', ...ballots, minutes: '1' });
    expect(guardOf(scenario.by('appraiser', { type: 'pass', report: '1' }))).toBe('vote-not-carried');
    expect(scenario.view.waitingFor).toMatchObject([{ action: 'reject-with-notice', role: 'appraiser' }]);
  });

  test('the simplified procedure has one clock of three days', () => {
    const scenario = playUntil('refer', new Scenario(), { track: 'sudden' }).does('head', {
      type: 'fast-track',
      trigger: 'sudden-deed',
      reason: 'x',
    });
    expect(scenario.view.waitingFor).toMatchObject([{ action: 'receive', deadline: 'sudden-path#1' }]);
  });
});

describe('the case as it is shown', () => {
  test('the view shows agencies with due days, public comment, statements, and what the central level decided', () => {
    const scenario = playUntil('assess-content')
      .does('appraiser', { type: 'request-consultation', agencies: ['NT-STC'], question: 'x' })
      .does('appraiser', { type: 'publish', place: 'Báo' })
      .does('front', { type: 'comment', from: 'front', text: 'x' });
    expect(scenario.view).toMatchObject({
      consultations: [{ agency: 'NT-STC', status: 'asked', objection: null, due: '2023-10-04' }],
      publication: { status: 'open', due: '2023-10-04' },
      comments: [{ comment: 1, from: 'front', answered: false }],
      central: null,
    });
    expect(
      scenario.does('appraiser', { type: 'suspend', reason: 'complaint', document: '1' }).view.publication?.status,
    ).toBe('hidden');
  });

  test('the view shows a revocation with its ground, and that the award is posthumous', () => {
    const scenario = playUntil('sign')
      .does('officer', { type: 'mark-posthumous', document: '1', on: '2023-10-01' })
      .does('appraiser', { type: 'open-revocation', ground: 'false-papers', document: '77/KL' });
    expect(scenario.view).toMatchObject({
      posthumous: true,
      revocation: { ground: 'false-papers', document: '77/KL', reported: false },
    });
  });
});
