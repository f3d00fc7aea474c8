import { guardOf, playUntil } from '@vinhdanh/testkit';
import { describe, expect, test } from 'vitest';
import { nextMoment } from '../../due/owed.js';

const review = (scenario: ReturnType<typeof playUntil>) =>
  scenario.view.deadlines.findLast(({ kind }) => kind === 'cultivation-review');
const paused = () =>
  playUntil('log-support').on('2023-05-15').does('officer', { type: 'pause-cultivation', reason: 'Ốm dài ngày' });

describe('cultivation (bồi dưỡng)', () => {
  test('when it is paused, then the quarterly review stands still and the case waits for its continuation', () => {
    const scenario = paused();
    expect(scenario.view).toMatchObject({ stage: 'cultivation', substate: 'paused' });
    expect(review(scenario)).toMatchObject({ status: 'paused', pauses: [{ used: 27 }] });
    expect(nextMoment(scenario.state, { calendars: [], policies: [], units: [] })).toBeNull();
    expect(scenario.view.waitingFor.map(({ action }) => action)).toEqual(['continue-cultivation']);
    expect(guardOf(scenario.by('officer', { type: 'log-support', what: 'x' }))).toBe('wrong-step');
  });

  test('when it is continued, then the days that were left run on', () => {
    const scenario = paused().on('2023-06-15').does('officer', { type: 'continue-cultivation', note: 'Đã khỏe' });
    expect(scenario.view).toMatchObject({ stage: 'cultivation', substate: 'active' });
    expect(review(scenario)?.status).toBe('running');
    expect(review(scenario)?.due).toBe('2023-08-18');
  });

  test('suspended and resumed while it is paused, it stays paused, and so does its review', () => {
    const scenario = paused().on('2023-05-16').does('head', { type: 'suspend', reason: 'complaint', document: '1/TB' });
    scenario.on('2023-05-20').does('head', { type: 'resume', document: '2/KL' });
    expect(scenario.view.substate).toBe('paused');
    expect(review(scenario)?.status).toBe('paused');
    scenario.on('2023-06-15').does('officer', { type: 'continue-cultivation' });
    expect(review(scenario)?.due).toBe('2023-08-18');
  });

  test('who drops out rests in the pool and may be taken back, planned anew', () => {
    const scenario = playUntil('review').does('head', { type: 'drop-out', reason: 'Chuyển nơi ở' });
    expect(scenario.view.rest).toMatchObject({ reason: 'dropped-out', from: 'cultivation' });
    scenario.on('2023-12-01').does('officer', { type: 'take-back', reason: 'Trở về' });
    expect(scenario.view).toMatchObject({ stage: 'cultivation', substate: 'planned' });
    expect(scenario.due('cultivation-review')).toBe('2024-03-01');
  });

  test('nobody continues what is not paused', () => {
    expect(guardOf(playUntil('plan').by('officer', { type: 'continue-cultivation' }))).toBe('wrong-step');
  });
});
