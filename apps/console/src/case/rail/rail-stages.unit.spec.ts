import { expect, it } from 'vitest';
import { loopsOf, stageDates } from './rail-stages.js';

const visit = (enteredAt: string, leftAt: string | null) => ({ enteredAt, leftAt, exit: null, to: null });

it('a stage shows its beginning and end, with the year once if it is the same', () => {
  expect(stageDates({ status: 'done', visits: [visit('2024-03-20T05:00:00.000Z', '2024-06-28T05:00:00.000Z')] })).toBe(
    '20/03 – 28/06/2024',
  );
  expect(stageDates({ status: 'done', visits: [visit('2023-12-20T05:00:00.000Z', '2024-01-08T05:00:00.000Z')] })).toBe(
    '20/12/2023 – 08/01/2024',
  );
  expect(stageDates({ status: 'done', visits: [visit('2024-03-20T05:00:00.000Z', '2024-03-20T06:00:00.000Z')] })).toBe(
    '20/03/2024',
  );
  expect(stageDates({ status: 'current', visits: [visit('2024-03-20T05:00:00.000Z', null)] })).toBe('20/03/2024');
  expect(stageDates({ status: 'ahead', visits: [] })).toBe('');
});

it('a transition back is drawn once, however often it happened', () => {
  const stage = (name: 'discovery' | 'cultivation' | 'recognition') => ({
    stage: name,
    label: { vi: name, en: name },
    status: 'done' as const,
    substate: null,
    visits: [],
  });
  const loop = (at: string) => ({
    from: 'recognition' as const,
    to: 'cultivation' as const,
    exit: 'not-passed' as const,
    at,
  });
  expect(
    loopsOf(
      [stage('discovery'), stage('cultivation'), stage('recognition')],
      [loop('2024-01-01T00:00:00.000Z'), loop('2024-05-01T00:00:00.000Z')],
    ),
  ).toEqual([{ from: 2, to: 1, times: 2, exit: 'not-passed', at: '2024-05-01T00:00:00.000Z' }]);
});
