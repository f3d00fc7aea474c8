import { describe, expect, it } from 'vitest';
import { DataError, readCsv } from './csv.js';

const values = (text: string) => readCsv('f.csv', text).map((row) => row.values);

describe('CSV', () => {
  it('CSV fields may contain quotes, doubled quotes, commas and line breaks', () => {
    expect(values('a,b\n1,"x, ""y""\nz"\n,\n')).toEqual([
      { a: '1', b: 'x, "y"\nz' },
      { a: '', b: '' },
    ]);
  });

  it('CSV accepts both kinds of line break, and a last line without one', () => {
    expect(values('a,b\r\n1,2\r\n3,4')).toEqual([
      { a: '1', b: '2' },
      { a: '3', b: '4' },
    ]);
  });

  it('CSV keeps an empty last field', () => {
    expect(values('a,b\n1,')).toEqual([{ a: '1', b: '' }]);
  });

  it('CSV composes decomposed characters', () => {
    expect(values(`a\n${'Ễ'.normalize('NFD')}`)).toEqual([{ a: 'Ễ' }]);
  });

  it('CSV knows on which line a row began', () => {
    expect(readCsv('f.csv', 'a\n"x\ny"\nz').map((row) => row.line)).toEqual([2, 4]);
  });

  it.each([
    ['a,b\n1', 'f.csv:2: 1 fields where the head has 2'],
    ['a,b\n1,2\n1,2,3', 'f.csv:3: 3 fields where the head has 2'],
    ['a\n"open', 'f.csv:2: a quote'],
    ['a\nx"y', 'f.csv:2: a quote'],
    ['', 'f.csv:1: empty'],
  ])('CSV refuses %j with its place', (text, message) => {
    expect(() => readCsv('f.csv', text)).toThrow(DataError);
    expect(() => readCsv('f.csv', text)).toThrow(message);
  });
});
