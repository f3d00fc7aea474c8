import type { SameShape } from '../same-shape.js';
import type { decisions as vi } from '../vi/decisions.js';

export const decisions: SameShape<typeof vi> = {
  title: 'Register of decisions',
  says: 'Each number is assigned once per authority, year and symbol; gaps are explained.',
  sequences: 'Sequences of numbers',
  sequence: '{{authority}}, {{symbol}}, {{year}}',
  central: 'Central level',
  given: '{{count}} assigned',
  span: 'numbers {{first}} - {{last}}',
  missing: '{{count}} numbers are not in this register',
  complete: 'without gaps',
  number: 'Number',
  signed: 'Signed',
  lines: 'Cases',
  award: 'Form or title',
  act: { award: 'commendation', correction: 'correction', revocation: 'revocation' },
  revoked: 'revoked',
  shared: 'one number for several cases',
  outOfOrder: 'a lower number was signed later',
  hidden: 'and {{count}} cases that you may not see',
  gapOne: 'No number {{from}}',
  gap: 'No numbers {{from}} - {{to}}',
  choose: 'Choose a sequence to see its numbers.',
  empty: 'No decision is recorded yet.',
  emptyWhy: 'A number appears here when a decision is signed and registered.',
  more: 'Show more',
};
