import { expect, it } from 'vitest';
import { sittingsOf } from './sittings.js';

it('a sitting is shown once, however many members are still asked for a vote', () => {
  const rows = [
    { caseId: 'a', action: 'cast-vote', role: 'council-secretary' },
    { caseId: 'a', action: 'cast-vote', role: 'council-member' },
    { caseId: 'b', action: 'convene', role: 'council-secretary' },
    { caseId: 'c', action: 'answer-comment', role: 'council-secretary' },
  ];
  const { sitting, toConvene, other } = sittingsOf(rows);
  expect(sitting.map(({ caseId, asks }) => [caseId, asks.length])).toEqual([['a', 2]]);
  expect(toConvene.map(({ caseId }) => caseId)).toEqual(['b']);
  expect(other.map(({ caseId }) => caseId)).toEqual(['c']);
});
