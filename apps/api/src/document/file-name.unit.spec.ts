import { expect, it } from 'vitest';
import { fileName } from './file-name.js';

it.each([
  ['to-trinh.pdf', 'to-trinh.pdf'],
  ['QÐ–UBND\u00a0số 5.pdf', 'QĐ-UBND số 5.pdf'],
  ['Tờ\u200b trình\ufeff.pdf', 'Tờ trình.pdf'],
  ['Quyết định’s.pdf'.normalize('NFD'), "Quyết định's.pdf"],
])('a file called %j is kept as %j', (given, kept) => {
  expect(fileName(given)).toBe(kept);
});

it.each([
  undefined,
  '',
  ' ',
  '..',
  '\u200b',
  'a/b.pdf',
  'a\\b.pdf',
  'a\u2215b.pdf',
  'a\u202efdp.exe',
  'a\u0007.pdf',
  'a\u0085.pdf',
  'x'.repeat(201),
])('a file called %j is refused', (given) => {
  expect(fileName(given)).toBeNull();
});
