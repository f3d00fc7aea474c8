import { playUntil, Scenario, straightPath } from '@vinhdanh/testkit';
import { describe, expect, test } from 'vitest';
import { rightStage, rightStep } from './standing-guards.js';
import { definitions, isOpenCommand } from './commands.js';

describe('who must do what by when', () => {
  test('whatever the case waits for can be done where it stands, at every step of the straight path', () => {
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

  test('a comment and an agency that were waiting when the case came to rest wait for nobody any more', () => {
    const scenario = playUntil('assess-content')
      .does('appraiser', { type: 'request-consultation', agencies: ['NT-STC'], question: 'x' })
      .does('front', { type: 'comment', from: 'front', text: 'x' });
    expect(scenario.view.waitingFor.map(({ action }) => action)).toEqual(['reply-consultation', 'answer-comment']);
    expect(scenario.does('appraiser', { type: 'reject-with-notice', reason: 'x' }).view.waitingFor).toEqual([]);
  });

  test('the three days of the simplified procedure are its clock', () => {
    const scenario = playUntil('refer', new Scenario(), { track: 'sudden' }).does('head', {
      type: 'fast-track',
      trigger: 'sudden-deed',
      reason: 'x',
    });
    expect(scenario.view.waitingFor).toMatchObject([{ action: 'receive', deadline: 'sudden-path#1' }]);
  });
});

describe('the case as it is shown', () => {
  test('agencies with their due days, public comment, what was said, and what the central level said', () => {
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

  test('a revocation with its ground, and that the award is posthumous', () => {
    const scenario = playUntil('sign')
      .does('officer', { type: 'mark-posthumous', document: '1', on: '2023-10-01' })
      .does('appraiser', { type: 'open-revocation', ground: 'false-papers', document: '77/KL' });
    expect(scenario.view).toMatchObject({
      posthumous: true,
      revocation: { ground: 'false-papers', document: '77/KL', reported: false },
    });
  });
});
