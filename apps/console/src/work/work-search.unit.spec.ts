import { describe, expect, it } from 'vitest';
import {
  isFiltered,
  peeked,
  peekOf,
  savedQuery,
  searchOf,
  withoutFilters,
  WorkSearch,
  workQuery,
} from './work-search.js';

describe('the address of the work list', () => {
  it("a work list without parameters shows my role's work, first due first", () => {
    expect(workQuery(WorkSearch.parse({}), 'ninh-thuan', 'appraiser')).toEqual({
      register: 'ninh-thuan',
      mine: 'true',
      role: 'appraiser',
      sort: 'due',
      direction: 'asc',
    });
  });

  it('filters of the work list are passed to the API, several values separated by commas', () => {
    const search = WorkSearch.parse({
      stage: 'appraisal,submission',
      missing: true,
      flags: 'sudden',
      group: 'overdue',
      q: 'dang thi',
      scope: 'free',
    });
    expect(workQuery(search, 'r', null)).toMatchObject({
      stage: 'appraisal,submission',
      missing: 'true',
      flags: 'sudden',
      group: 'overdue',
      q: 'dang thi',
      assignee: 'none',
      mine: 'true',
    });
  });

  it("the work list of a person without a role shows everybody's work", () => {
    const query = workQuery(
      WorkSearch.parse({ scope: 'all', assignee: '5f0c1c3e-0000-4000-8000-000000000001' }),
      'r',
      'appraiser',
    );
    expect(query).not.toHaveProperty('mine');
    expect(query).not.toHaveProperty('role');
    expect(query).toHaveProperty('assignee', '5f0c1c3e-0000-4000-8000-000000000001');
  });

  it('the work list survives an address that somebody has changed by hand', () => {
    expect(
      WorkSearch.parse({ scope: 'everything', group: 7, sort: ['due'], missing: 'perhaps', stage: '', q: 317 }),
    ).toEqual({ q: '317' });
  });

  it('a saved work list comes back unchanged, without the side panel', () => {
    const search = WorkSearch.parse({
      scope: 'me',
      stage: 'appraisal',
      missing: true,
      sort: 'since',
      descending: true,
      columns: 'due,since',
      peek: 'a~b',
    });
    expect(searchOf(savedQuery(search))).toEqual({ ...search, peek: undefined });
    expect(savedQuery(search)).not.toContain('peek');
  });

  it('clearing the filters keeps scope, order and columns', () => {
    const search = WorkSearch.parse({ scope: 'all', q: 'x', unit: '22795', sort: 'case', columns: 'due' });
    expect(isFiltered(search)).toBe(true);
    expect(isFiltered(withoutFilters(search))).toBe(false);
    expect(withoutFilters(search)).toMatchObject({ scope: 'all', sort: 'case', columns: 'due' });
  });

  it('the item in the side panel is named by case and key, whatever the key contains', () => {
    const work = { caseId: '5f0c', key: 'reply-consultation~tax' };
    expect(peeked(peekOf(work))).toEqual(work);
    expect(peeked('nonsense')).toBeNull();
  });
});
