import { expect, it } from 'vitest';
import { changedRules } from './changed-rules.js';

it('differences are grouped by rule, without ids and titles in the other language', () => {
  const vote = { council: 'unit', threshold: { numerator: 1, denominator: 2 } };
  const rules = changedRules(
    [
      { path: 'id', kind: 'changed', before: 'a', after: 'b' },
      { path: 'title.vi', kind: 'changed', before: 'Cũ', after: 'Mới' },
      { path: 'title.en', kind: 'changed', before: 'Old', after: 'New' },
      {
        path: 'votes[{"council":"unit"}].source',
        kind: 'changed',
        before: 'x',
        after: 'y',
        rule: vote,
        facet: 'source',
      },
      {
        path: 'votes[{"council":"unit"}].tracks',
        kind: 'changed',
        before: 'all',
        after: ['sudden'],
        rule: vote,
        facet: 'tracks',
      },
      { path: 'quotas[Q4]', kind: 'removed', before: { id: 'Q4' }, after: null, rule: { id: 'Q4' }, facet: '' },
      {
        path: 'quotas[Q7].unitKinds[district]',
        kind: 'removed',
        before: 'district',
        after: null,
        rule: { id: 'Q7' },
        facet: 'unitKinds[district]',
      },
    ],
    'vi',
  );
  expect(
    rules.map(({ section, kind, rule, facets }) => [section, kind, rule, facets.map(({ facet }) => facet)]),
  ).toEqual([
    ['title', 'changed', undefined, ['vi']],
    ['votes', 'changed', vote, ['source', 'tracks']],
    ['quotas', 'removed', { id: 'Q4' }, ['']],
    ['quotas', 'changed', { id: 'Q7' }, ['unitKinds[district]']],
  ]);
});
