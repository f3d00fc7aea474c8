import { describe, expect, it } from 'vitest';
import { csvCell, csvLine } from './csv.js';

describe('a cell of a CSV file', () => {
  it.each([
    ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
    ['+84 912', `'+84 912`],
    ['-1+2', `'-1+2`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['\t=1', `'\t=1`],
    ['\r=1', `"'\r=1"`],
  ])('a cell of a CSV file with %j starts no formula', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  it('a cell of a CSV file keeps names, numbers and gaps unchanged', () => {
    expect(csvLine(['Pi Năng Thị Ví Dụ', -3, null, true, 'a "b", c'])).toBe(
      'Pi Năng Thị Ví Dụ,-3,,true,"a ""b"", c"\r\n',
    );
  });
});
