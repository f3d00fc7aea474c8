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

it('facts are shown with codes in words and days as days, and without ids', () => {
  const lines = factLines(
    {
      unit: '22795',
      award: 'provincial-certificate',
      due: '2026-11-27',
      id: '5337870f-8853-5670-a6b0-ab15efb69a02',
      met: true,
      members: [{}, {}],
    },
    says,
  );
  expect(lines.map(({ value }) => value)).toEqual([
    'Đơn vị 22795',
    'Bằng khen của Chủ tịch UBND tỉnh',
    '27/11/2026',
    'có',
    '2 mục',
  ]);
});

it('a source is shown without its marks', () => {
  expect(
    factLines({ source: 'NĐ 98/2023 (Điều 40) [awaits: điều khoản của NĐ 152]' }, says).map(({ value }) => value),
  ).toEqual(['NĐ 98/2023 (Điều 40)']);
});

it('facts within facts are shown, and an event without facts shows none', () => {
  expect(factLines({ result: { zenith: 9, sentence: 'Đồng ý 9/9.' } }, says).map(({ value }) => value)).toEqual([
    'Đồng ý 9/9.',
  ]);
  expect(factLines(null, says)).toEqual([]);
});

it('sums of money are shown under their names', () => {
  const money = {
    amount: 702_000,
    baseSalary: 2_340_000,
    thousandths: 300,
    source: 'NĐ 152/2025',
    certainty: 'quoted',
  };
  expect(factLines({ money }, says).map(({ name, value }) => `${name}: ${value}`)).toEqual([
    'Tiền thưởng, Số tiền (đồng): 702.000',
    'Tiền thưởng, Mức lương cơ sở (đồng): 2.340.000',
    'Tiền thưởng, Phần nghìn mức lương cơ sở: 300',
    'Tiền thưởng, Nguồn: NĐ 152/2025',
    expect.stringMatching(/^Tiền thưởng, Độ chắc chắn: /),
  ]);
});
