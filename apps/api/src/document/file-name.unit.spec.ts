import { describe, expect, it } from 'vitest';
import { fileName } from './file-name.js';

describe('the name of an uploaded file', () => {
  it.each([
    ['QÐ–UBND\u00a0số 5.pdf', 'QĐ-UBND số 5.pdf'],
    ['Quyết định’s.pdf', "Quyết định's.pdf"],
    ['Báo cáo.pdf'.normalize('NFD'), 'Báo cáo.pdf'],
    ['  Tờ   trình\u00a0số 5.docx ', 'Tờ trình số 5.docx'],
    ['Quyết\u200bđịnh\ufeff.pdf', 'Quyếtđịnh.pdf'],
    ['QĐ\u00ad-\u20601200.pdf', 'QĐ-1200.pdf'],
    ['a<b>"c"|d?e*.pdf', 'a_b__c__d_e_.pdf'],
    ['Ｑuyết định.pdf', 'Ｑuyết định.pdf'],
  ])('%j is kept as %j', (given, kept) => {
    expect(fileName(given)).toBe(kept);
  });

  it.each([
    '',
    '...',
    '\u200b',
    'a/b.pdf',
    'a\\b.pdf',
    'C:a.pdf',
    'a\u202efdp.exe',
    'a\u0000.pdf',
    'a\u0085.pdf',
    'a\u2215b.pdf',
    'x'.repeat(201),
  ])('%j is none', (given) => {
    expect(fileName(given)).toBeNull();
  });
});
