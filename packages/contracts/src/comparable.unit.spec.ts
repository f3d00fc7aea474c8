import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparable, comparableNumber, findable, readable, readableLine, sortable, wordsToFind } from './comparable.js';

const nasty = array(
  oneof(
    constantFrom(...Array.from('aDđÐðƉyqul0.,;:/-–’´` İΣß')),
    constantFrom('\u00a0', '\u200b', '\u00ad', '\u0335', '\u0301', '\u0302', '\u0323', 'NGUYỄN', '007'),
    string({ unit: 'grapheme', maxLength: 3 }),
  ),
  { maxLength: 12 },
).map((parts) => parts.join(''));

describe('the forms in which texts compare', () => {
  it('the forms in which texts compare are stable: each is its own form', () => {
    assert(
      property(nasty, (text) => {
        for (const form of [comparable, comparableNumber, findable, readable])
          expect(form(form(text))).toBe(form(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('depend on no Unicode form, no case and nothing that nobody sees', () => {
    assert(
      property(nasty, (text) => {
        expect(comparable(text.normalize('NFD'))).toBe(comparable(text.normalize('NFC')));
        expect(comparable(`\u200b${Array.from(text.normalize('NFC')).join('\u2060')}`)).toBe(
          comparable(text.normalize('NFC')),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('keep tone marks where numbers and names must be unique, and drop them where they are searched', () => {
    expect(comparable('Má')).not.toBe(comparable('Mà'));
    expect(comparable('Dung')).not.toBe(comparable('Đung'));
    expect(findable('Má')).toBe(findable('Mà'));
  });

  it('blanks do not count in numbers', () => {
    expect(
      new Set(['12 00/QĐ UBND', '1200/ QĐUBND', '01200/qđubnd', '1200/Q\u00a0ĐUBND'].map(comparableNumber)).size,
    ).toBe(1);
  });

  it('orders by letters before tones', () => {
    expect(
      ['Ấn', 'An', 'Đức', 'Dũng', 'Ăn', 'Án', 'Bảo'].toSorted((a, b) => (sortable(a) < sortable(b) ? -1 : 1)),
    ).toEqual(['An', 'Án', 'Ăn', 'Ấn', 'Bảo', 'Dũng', 'Đức']);
  });
});

describe('the words to look for', () => {
  it.each([
    ['Ông Nguyễn Văn Ðức', ['nguyen', 'van', 'duc']],
    ['đ/c Lý', ['li']],
    ['Đồng chí Bà Lí', ['li']],
    ['Ông', ['ong']],
    ['^', []],
    ["'' — ´ . %", []],
    ['0112/QĐ–UBND.', ['112/qd-ubnd']],
    ['000', ['0']],
    ['', []],
  ])('of %j are %j', (typed, words) => {
    expect(wordsToFind(typed)).toEqual(words);
  });
});

describe('text that is typed', () => {
  it.each([
    ['Nguyễn\u200b Văn\u00ad Ðức', 'Nguyễn Văn Đức'],
    ['112/QÐ–UBND', '112/QĐ-UBND'],
    ['K’Brể\u00a0\u00a0Thị', "K'Brể Thị"],
    ['Mô hình 2019–2023', 'Mô hình 2019–2023'],
    ['Phan Rang – Tháp Chàm', 'Phan Rang – Tháp Chàm'],
    ['exe\u202efdp', 'exefdp'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(readableLine(typed)).toBe(kept);
  });

  it('typed prose keeps its paragraphs and dashes', () => {
    expect(readable('Dòng một – hai\n\tdòng hai\u200b')).toBe('Dòng một – hai\n\tdòng hai');
  });
});
