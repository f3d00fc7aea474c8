import { refuse } from '@vinhdanh/domain';
import { expect, test } from 'vitest';
import { remedyLinks } from './remedy-links.js';

test('a refusal during public comment leads to the clock of that comment', () => {
  const refusal = refuse('publication-open', {
    deadline: 'public-comment#1',
    due: '2023-10-05',
    source: null,
    certainty: null,
  });
  expect(remedyLinks(refusal)).toEqual([{ tab: 'deadlines', anchor: 'public-comment#1', action: null, caseId: null }]);
});

test('a refusal for a claim leads to the case that holds it', () => {
  const refusal = refuse('duplicate-case', { claim: 'open:x', holder: 'nomination:another', unit: null });
  expect(remedyLinks(refusal)).toEqual([{ tab: 'linked', anchor: null, action: null, caseId: 'another' }]);
});
