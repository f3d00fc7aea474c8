import { expect, it } from 'vitest';
import { grouped, ungrouped } from './group-lines.js';

const rows = [
  { group: 'overdue', id: 1 },
  { group: 'overdue', id: 2 },
  { group: 'week', id: 3 },
  { group: 'undated', id: 4 },
] as const;

it('each group with rows has one head, and other groups have none', () => {
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

it('rows are numbered through all groups, so that keys skip heads', () => {
  expect(grouped(rows, null).flatMap((line) => (line.kind === 'row' ? [line.index] : []))).toEqual([0, 1, 2, 3]);
});

it('the loaded rows are counted where no total is known', () => {
  expect(grouped(rows, null).flatMap((line) => (line.kind === 'group' ? [line.count] : []))).toEqual([2, 1, 1]);
});

it('a list in another order has no groups', () => {
  expect(ungrouped(rows).every(({ kind }) => kind === 'row')).toBe(true);
});
