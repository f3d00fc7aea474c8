import { glossary } from '@vinhdanh/contracts';
import { expect, it } from 'vitest';
import { factLines } from './fact-lines.js';

const sections: Readonly<Record<string, Readonly<Record<string, { readonly vi: string }>>>> = glossary;
const says = {
  known: (section: string, value: string) => sections[section]?.[value]?.vi ?? null,
  unit: (code: string) => `Đơn vị ${code}`,
  yes: 'có',
  no: 'không',
  items: (count: number) => `${count} mục`,
};

it('says codes in words, days as days, and leaves ids out', () => {
  const lines = factLines(
    { unit: '22795', award: 'provincial-certificate', due: '2026-11-27', id: '5337870f-8853-5670-a6b0-ab15efb69a02', met: true, members: [{}, {}] },
    says,
  );
  expect(lines.map(({ value }) => value)).toEqual(['Đơn vị 22795', 'Bằng khen của Chủ tịch UBND tỉnh', '27/11/2026', 'có', '2 mục']);
});

it('reads facts within facts, and nothing where there are none', () => {
  expect(factLines({ result: { zenith: 9, sentence: 'Đồng ý 9/9.' } }, says).map(({ value }) => value)).toEqual(['Đồng ý 9/9.']);
  expect(factLines(null, says)).toEqual([]);
});
