import { expect, it } from 'vitest';
import { grouped, ungrouped } from './group-lines.js';

const rows = [
  { group: 'overdue', id: 1 },
  { group: 'overdue', id: 2 },
  { group: 'week', id: 3 },
  { group: 'undated', id: 4 },
] as const;

it('puts one head before each group that has rows, and none before the others', () => {
  const lines = grouped(rows, { overdue: 2, today: 0, week: 31, later: 0, undated: 9 });
  expect(lines.map((line) => (line.kind === 'group' ? `${line.group} ${line.count}` : line.row.id))).toEqual([
    'overdue 2',
    1,
    2,
    'week 31',
    3,
    'undated 9',
    4,
  ]);
});

it('numbers rows through all groups, so that keys step over heads', () => {
  expect(grouped(rows, null).flatMap((line) => (line.kind === 'row' ? [line.index] : []))).toEqual([0, 1, 2, 3]);
});

it('counts what is loaded where nobody counted', () => {
  expect(grouped(rows, null).flatMap((line) => (line.kind === 'group' ? [line.count] : []))).toEqual([2, 1, 1]);
});

it('knows no groups in another order', () => {
  expect(ungrouped(rows).every(({ kind }) => kind === 'row')).toBe(true);
});
