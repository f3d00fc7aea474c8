import { expect, it } from 'vitest';
import { CasesSearch, casesQuery, isFiltered } from './cases-search.js';

const stages = ['appraisal', 'submission'] as const;
const states = ['open', 'suspended'] as const;

it('filters of the list of cases are passed from the address to the API', () => {
  const search = CasesSearch.parse({
    stage: 'appraisal',
    state: 'suspended',
    unit: '22795',
    award: 'labour-order,advanced-worker',
    overdue: 'true',
    field: 8,
    q: 'HS 12',
    sort: 'due',
  });
  expect(casesQuery(search, 'r', stages, states)).toEqual({
    register: 'r',
    stage: 'appraisal',
    state: 'suspended',
    overdue: 'true',
    unit: '22795',
    award: 'labour-order,advanced-worker',
    field: 8,
    q: 'HS 12',
    sort: 'due',
    direction: 'asc',
  });
});

it('filters that the API would refuse are left out', () => {
  expect(
    casesQuery(
      CasesSearch.parse({ stage: 'nowhere', state: '1', overdue: 'soon', field: 'art', sort: 'luck' }),
      'r',
      stages,
      states,
    ),
  ).toEqual({
    register: 'r',
    sort: 'opened',
    direction: 'desc',
  });
});

it('a list of cases without filters is recognised', () => {
  expect(isFiltered(CasesSearch.parse({}))).toBe(false);
  expect(isFiltered(CasesSearch.parse({ sort: 'due', descending: true }))).toBe(false);
  expect(isFiltered(CasesSearch.parse({ overdue: false }))).toBe(true);
});
