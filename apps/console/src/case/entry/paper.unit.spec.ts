import { expect, it } from 'vitest';
import type { Person } from '../types.js';
import { actedThen, emptyPaper, faultsOfPaper } from './paper.js';

const person = (id: string, role: Person['grants'][number]['role'], from: string, to: string | null): Person => ({
  id,
  name: id,
  accounts: [],
  grants: [{ ref: id, role, unit: '22792', from, to }],
});
const officer = person('officer', 'unit-officer', '2023-01-01', '2024-06-30');
const head = person('head', 'unit-head', '2024-01-01', null);
const limits = { today: '2026-11-23', last: '2024-03-04T05:00:00.000Z' };
const whole = { on: '2024-03-05', person: 'officer', paper: 'Biên bản 05/BB' };

it('a paper of a past day is accepted, with a person who held a role then', () => {
  expect(faultsOfPaper(whole, limits, [officer])).toEqual({});
  expect(faultsOfPaper({ ...whole, on: '2024-03-04' }, limits, [officer])).toEqual({});
});

it('a paper needs day, person and number', () => {
  expect(faultsOfPaper(emptyPaper, limits, [officer])).toEqual({ on: 'noDay', person: 'noPerson', paper: 'noPaper' });
});

it('a paper is refused on a day in the future, or before the latest act of the case', () => {
  expect(faultsOfPaper({ ...whole, on: '2026-11-24' }, limits, [officer])).toEqual({ on: 'future' });
  expect(faultsOfPaper({ ...whole, on: '2024-03-03' }, limits, [officer])).toEqual({ on: 'beforeLast' });
  expect(faultsOfPaper({ ...whole, on: '2024-03-03' }, { ...limits, last: null }, [officer])).toEqual({});
});

it('persons who held the required role on the day are offered', () => {
  expect(actedThen([officer, head], '2023-05-05', null)).toEqual([officer]);
  expect(actedThen([officer, head], '2024-06-30', null)).toEqual([officer, head]);
  expect(actedThen([officer, head], '2024-07-01', null)).toEqual([head]);
  expect(actedThen([officer, head], '2024-03-03', ['unit-officer'])).toEqual([officer]);
  expect(actedThen([officer, head], 'x', null)).toEqual([officer, head]);
  expect(faultsOfPaper({ ...whole, person: 'head' }, limits, [officer])).toEqual({ person: 'noRoleThen' });
});
