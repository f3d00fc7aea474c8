import { loadPack, PackError, parsePack } from '@vinhdanh/policy';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../commands/usage.js';
import { packDifference } from './pack-difference.js';
import { readPack } from './read-pack.js';
import { differenceText } from './difference-text.js';

const pack = loadPack('ninh-thuan-2024');

describe('the difference of two packs', () => {
  it('a pack does not differ from itself', () => {
    expect(packDifference(pack, pack)).toEqual([]);
    expect(differenceText([])).toBe('Không khác nhau. / No difference.\n');
  });

  it('the difference of two packs names exactly the rules, values, sources and certainties that changed', () => {
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

  it('the difference of two packs shows fractions as fractions, and the source of a changed value', () => {
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

  it('the difference of two packs includes quotas, salaries and authorities that were added or removed', () => {
    const [quota, ...quotas] = pack.quotas;
    const changed = {
      ...pack,
      quotas,
      baseSalary: [
        ...pack.baseSalary,
        { amount: 9_990_000, from: '2031-01-01' as const, to: null, source: 'spec', certainty: 'assumed' as const },
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

  it('the difference of two packs pairs rows about the same thing by their first day', () => {
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
  it("a pack is named by the id of a product's pack or by a file", () => {
    expect(readPack('ninh-thuan-2024')).toEqual(pack);
    expect(
      readPack(new URL('../../../../packages/policy/packs/ninh-thuan-2024.yaml', import.meta.url).pathname),
    ).toEqual(pack);
  });

  it('an unknown pack is refused with the known ones, and a wrong one with the place of each mistake', () => {
    expect(() => readPack('ha-noi-1954')).toThrow(UsageError);
    expect(() => readPack('ha-noi-1954')).toThrow(/khanh-hoa-2025, ninh-thuan-2023, ninh-thuan-2024/);
    expect(() => parsePack('id: Sai\n', 'draft.yaml')).toThrow(PackError);
  });
});
