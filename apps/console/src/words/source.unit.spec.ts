import { expect, it } from 'vitest';
import { sourceParts, sourceWords } from './source.js';

it('a source is shown without the mark of its rows in the table of legal values', () => {
  expect(sourceWords('Luật 06/2022 (Điều 79) [law-values: authority.bang-khen-tinh]')).toBe('Luật 06/2022 (Điều 79)');
  expect(sourceParts('Luật 06/2022 (Điều 79) [law-values: authority.bang-khen-tinh]').awaits).toBeNull();
});

it('the document that a provisional value awaits is kept apart from its source', () => {
  expect(sourceParts('Theo KH 1068 (V.1đ) [awaits: kế hoạch của Khánh Hòa]')).toEqual({
    basis: 'Theo KH 1068 (V.1đ)',
    awaits: 'kế hoạch của Khánh Hòa',
  });
});
