import { loadPack, PackError, parsePack } from '@vinhdanh/policy';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../commands/usage.js';
import { packDifference } from './pack-difference.js';
import { readPack } from './read-pack.js';
import { differenceText } from './telling.js';

const pack = loadPack('ninh-thuan-2024');

describe('the difference of two packs', () => {
  it('is none between a pack and itself', () => {
    expect(packDifference(pack, pack)).toEqual([]);
    expect(differenceText([])).toBe('Không khác nhau. / No difference.\n');
  });

  it('names the rule, the value, the source and the certainty that changed, and nothing else', () => {
    const changed = {
      ...pack,
      deadlines: pack.deadlines.map((rule) =>
        rule.kind === 'appraisal' ? { ...rule, count: 15, source: 'NĐ 999/2024', certainty: 'quoted' as const } : rule,
      ),
    };
    const before = pack.deadlines.find((rule) => rule.kind === 'appraisal');
    expect(differenceText(packDifference(pack, changed))).toBe(
      [
        'Thời hạn / deadlines',
        '  ~ appraisal',
        '      count: 25 → 15',
        `      nguồn / source: ${before?.source} → NĐ 999/2024`,
        '      độ chắc chắn / certainty: assumed → quoted',
        '',
        '1 thay đổi / changed, 0 thêm / added, 0 bỏ / removed',
        '',
      ].join('\n'),
    );
  });

  it('tells fractions as fractions, and what a changed value rests on even where that stayed', () => {
    const changed = {
      ...pack,
      votes: pack.votes.map((rule, index) =>
        index === 0 ? { ...rule, threshold: { numerator: 2, denominator: 3 } } : rule,
      ),
    };
    const text = differenceText(packDifference(pack, changed));
    expect(text).toContain('threshold: 1/2 → 2/3');
    expect(text).toContain(`nguồn / source: ${pack.votes[0]?.source}`);
  });

  it('knows a quota, a salary and an authority that came or went', () => {
    const [quota, ...quotas] = pack.quotas;
    const changed = {
      ...pack,
      quotas,
      baseSalary: [
        ...pack.baseSalary,
        { amount: 9_990_000, from: '2031-01-01', to: null, source: 'spec', certainty: 'assumed' as const },
      ],
    };
    const sections = packDifference(pack, changed);
    expect(sections.map(({ en, changes }) => [en, changes.map(({ kind }) => kind)])).toEqual([
      ['quotas', ['removed']],
      ['base salary', ['added']],
    ]);
    expect(differenceText(sections)).toContain(`  - ${quota?.id}\n`);
    expect(differenceText(sections)).toContain('amount: 9990000');
  });

  it('pairs rows about the same thing by the day on which they begin', () => {
    const [first] = pack.baseSalary;
    if (first === undefined) throw new Error('a pack has a base salary');
    const turned = {
      ...pack,
      baseSalary: [...pack.baseSalary]
        .toReversed()
        .map((row) => (row.from === first.from ? { ...row, amount: row.amount + 1 } : row)),
    };
    const [section] = packDifference(pack, turned);
    expect(section?.changes).toMatchObject([
      { kind: 'changed', values: [{ name: 'amount', before: first.amount, after: first.amount + 1 }] },
    ]);
  });
});

describe('a pack that is named', () => {
  it('is one of the product, or a file', () => {
    expect(readPack('ninh-thuan-2024')).toEqual(pack);
    expect(
      readPack(new URL('../../../../packages/policy/packs/ninh-thuan-2024.yaml', import.meta.url).pathname),
    ).toEqual(pack);
  });

  it('is refused with what there is, or with the place of what is wrong', () => {
    expect(() => readPack('ha-noi-1954')).toThrow(UsageError);
    expect(() => readPack('ha-noi-1954')).toThrow(/khanh-hoa-2025, ninh-thuan-2023, ninh-thuan-2024/);
    expect(() => parsePack('id: Sai\n', 'draft.yaml')).toThrow(PackError);
  });
});
