import { guardOf, playUntil } from '@vinhdanh/testkit';
import { describe, expect, test } from 'vitest';
import { nextMoment } from '../../due/owed.js';
import { workOf } from '../../process/work.js';

const review = (told: ReturnType<typeof playUntil>) =>
  told.view.deadlines.findLast(({ kind }) => kind === 'cultivation-review');
const paused = () =>
  playUntil('log-support').on('2023-05-15').does('officer', { type: 'pause-cultivation', reason: 'Ốm dài ngày' });

describe('cultivation (bồi dưỡng)', () => {
  test('when it is paused, then the quarterly review stands still and the case waits for its continuation', () => {
    const told = paused();
    expect(told.view).toMatchObject({ stage: 'cultivation', substate: 'paused' });
    expect(review(told)).toMatchObject({ status: 'paused', pauses: [{ used: 27 }] });
    expect(nextMoment(told.state, { calendars: [], policies: [], units: [] })).toBeNull();
    expect(workOf(told.state).map(({ action }) => action)).toEqual(['continue-cultivation']);
    expect(guardOf(told.by('officer', { type: 'log-support', what: 'x' }))).toBe('wrong-step');
  });

  test('when it is continued, then the days that were left run on', () => {
    const told = paused().on('2023-06-15').does('officer', { type: 'continue-cultivation', note: 'Đã khỏe' });
    expect(told.view).toMatchObject({ stage: 'cultivation', substate: 'active' });
    expect(review(told)?.status).toBe('running');
    expect(review(told)?.due).toBe('2023-08-18');
  });

  test('suspended and resumed while it is paused, it stays paused, and so does its review', () => {
    const told = paused().on('2023-05-16').does('head', { type: 'suspend', reason: 'complaint', document: '1/TB' });
    told.on('2023-05-20').does('head', { type: 'resume', document: '2/KL' });
    expect(told.view.substate).toBe('paused');
    expect(review(told)?.status).toBe('paused');
    told.on('2023-06-15').does('officer', { type: 'continue-cultivation' });
    expect(review(told)?.due).toBe('2023-08-18');
  });

  test('who drops out rests in the pool and may be taken back, planned anew', () => {
    const told = playUntil('review').does('head', { type: 'drop-out', reason: 'Chuyển nơi ở' });
    expect(told.view.rest).toMatchObject({ reason: 'dropped-out', from: 'cultivation' });
    told.on('2023-12-01').does('officer', { type: 'take-back', reason: 'Trở về' });
    expect(told.view).toMatchObject({ stage: 'cultivation', substate: 'planned' });
    expect(told.due('cultivation-review')).toBe('2024-03-01');
  });

  test('nobody continues what is not paused', () => {
    expect(guardOf(playUntil('plan').by('officer', { type: 'continue-cultivation' }))).toBe('wrong-step');
  });
});
