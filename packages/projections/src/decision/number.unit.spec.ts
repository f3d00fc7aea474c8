import { expect, test } from 'vitest';
import { numberParts } from './number.js';

test.each([
  ['1068/QĐ-UBND', 1068, 'QĐ-UBND'],
  ['  07 / qđ-ubnd ', 7, 'QĐ-UBND'],
  ['7/QĐ-UBND'.normalize('NFD'), 7, 'QĐ-UBND'],
  ['7/QÐ–UBND.', 7, 'QĐ-UBND'],
  ['03-QĐ/HBT', 3, 'QĐ/HBT'],
  ['QĐ-không-số', null, 'QĐ-KHÔNG-SỐ'],
  ['12', null, '12'],
])('%s', (number, ordinal, symbol) => {
  expect(numberParts(number)).toEqual({ ordinal, symbol });
});
