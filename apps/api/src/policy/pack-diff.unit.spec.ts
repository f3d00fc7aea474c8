import { loadPack } from '@vinhdanh/policy';
import { describe, expect, it } from 'vitest';
import { packDiff } from './pack-diff.js';

describe('what differs between two packs', () => {
  it('a pack does not differ from itself, in whatever order its rules are', () => {
    const pack = loadPack('ninh-thuan-2023');
    expect(packDiff(pack, { ...pack, deadlines: pack.deadlines.toReversed() })).toEqual([]);
  });

  it('a difference between two packs names the rule and the field', () => {
    const pack = loadPack('ninh-thuan-2023');
    const [first, ...others] = pack.deadlines;
    const changed = { ...pack, deadlines: [{ ...first, count: 99 }, ...others.slice(1)], baseSalary: [] };
    const diff = packDiff(pack, changed);
    expect(diff).toContainEqual({
      path: `deadlines[${first?.kind}].count`,
      kind: 'changed',
      before: first?.count,
      after: 99,
      rule: { ...first, count: 99 },
      facet: 'count',
    });
    expect(diff).toContainEqual(
      expect.objectContaining({ path: `deadlines[${others[0]?.kind}]`, kind: 'removed', after: null }),
    );
    expect(diff.filter(({ path }) => path.startsWith('baseSalary['))).toHaveLength(pack.baseSalary.length);
  });

  it('a difference between two packs identifies plain words of a list by themselves', () => {
    expect(packDiff({ sources: ['a', 'b'] }, { sources: ['b', 'c'] })).toEqual([
      { path: 'sources[a]', kind: 'removed', before: 'a', after: null, rule: 'a', facet: '' },
      { path: 'sources[c]', kind: 'added', before: null, after: 'c', rule: 'c', facet: '' },
    ]);
  });
});
