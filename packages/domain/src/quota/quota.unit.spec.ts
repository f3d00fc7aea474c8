import { glossary, within, type PublishedPolicy, type Unit } from '@vinhdanh/contracts';
import { loadPack, loadUnits, packIds, published } from '@vinhdanh/policy';
import { describe, expect, it } from 'vitest';
import { countsTo, quotasOf, unitsAsked, type ExemplarFacts } from './index.js';

const packs: readonly PublishedPolicy[] = packIds().map((id) => published(loadPack(id)));
const units = { units: loadUnits() };
const quota = (id: string, year: number, policies = packs) => {
  const found = quotasOf(policies, year).find((each) => each.rule.id === id);
  if (found === undefined) throw new Error(`no ${id} in ${year}`);
  return found;
};
const codes = (found: readonly Unit[]) => found.map((unit) => unit.code);

describe('quotas of a year', () => {
  it('a year has the seven quotas of the plan, and a year before or after it has none', () => {
    expect(quotasOf(packs, 2023).map(({ rule }) => `${rule.id} ${rule.minimum}`)).toEqual([
      'Q1 10',
      'Q2 1',
      'Q3 15',
      'Q4 5',
      'Q5 2',
      'Q6 1',
      'Q7 1',
    ]);
    expect(quotasOf(packs, 2022)).toEqual([]);
    expect(quotasOf(packs, 2026)).toEqual([]);
  });

  it('2025 has the quotas of Khánh Hòa, and that of districts until the day before the merger', () => {
    expect(quotasOf(packs, 2025).map(({ rule, pack, on }) => `${rule.id} ${pack} ${on}`)).toEqual([
      'Q1 khanh-hoa-2025 2025-12-31',
      'Q2 khanh-hoa-2025 2025-12-31',
      'Q3 khanh-hoa-2025 2025-12-31',
      'Q4 ninh-thuan-2024 2025-06-30',
      'Q5 khanh-hoa-2025 2025-12-31',
      'Q6 khanh-hoa-2025 2025-12-31',
      'Q7 khanh-hoa-2025 2025-12-31',
    ]);
  });

  it('Q1 and Q6 set different quotas for the same department', () => {
    expect([quota('Q1', 2024).rule.contradicts, quota('Q6', 2024).rule.contradicts]).toEqual([['Q6'], ['Q1']]);
    expect(codes(unitsAsked(quota('Q1', 2024), units))).toContain('NT-SNV');
    expect(codes(unitsAsked(quota('Q6', 2024), units))).toContain('NT-SNV');
  });
});

describe('units asked', () => {
  it('a quota applies to the units of its year: 7 districts, 65 communes of Ninh Thuận in 2023 and 62 in 2024', () => {
    const inNinhThuan = (id: string, year: number) => {
      const asked = unitsAsked(quota(id, year), units);
      const parents = new Set(
        unitsAsked(quota('Q4', year), units).flatMap((unit) => (unit.parent === '58' ? [unit.code] : [])),
      );
      return asked.filter((unit) => unit.parent === '58' || parents.has(unit.parent ?? '')).length;
    };
    expect([inNinhThuan('Q4', 2023), inNinhThuan('Q5', 2023), inNinhThuan('Q5', 2024)]).toEqual([7, 65, 62]);
  });

  it('Q1 applies to provincial bodies, not to the Front of a commune; Q2 to units below a department', () => {
    const q1 = codes(unitsAsked(quota('Q1', 2023), units));
    expect(q1).toEqual(expect.arrayContaining(['NT-SNV', 'NT-MTTQ', 'NT-HND']));
    expect(q1).not.toContain('22792-MTTQ');
    expect(codes(unitsAsked(quota('Q2', 2023), units))).toEqual(['NT-THPT-AP', 'NT-THPT-ND']);
  });
});

describe('a case', () => {
  const exemplar: ExemplarFacts = {
    subjectKind: 'individual',
    recognisedOn: '2023-09-08',
    disseminatedOn: '2023-10-20',
    replicatedOn: '2023-11-15',
    withdrawnOn: null,
    presentedOn: null,
    state: 'open',
  };
  const verdict = (id: string, change: Partial<ExemplarFacts> = {}, year = 2023, policies = packs) =>
    countsTo(quota(id, year, policies), { ...exemplar, ...change });

  it.each<[string, Partial<ExemplarFacts>, string]>([
    ['Q1', {}, 'counts'],
    ['Q1', { disseminatedOn: null, replicatedOn: null }, 'counts'],
    ['Q1', { state: 'recognised-only' as const }, 'counts'],
    ['Q1', { recognisedOn: '2022-12-31' }, 'another-year'],
    ['Q1', { state: 'revoked' as const }, 'ended'],
    ['Q1', { subjectKind: 'household' as const }, 'household'],
    ['Q4', {}, 'counts'],
    ['Q5', {}, 'counts'],
    ['Q5', { recognisedOn: null }, 'not-recognised'],
    ['Q5', { disseminatedOn: null }, 'not-disseminated'],
    ['Q5', { disseminatedOn: null, withdrawnOn: '2023-12-01' }, 'dissemination-withdrawn'],
    ['Q1', { disseminatedOn: null, withdrawnOn: '2023-12-01' }, 'counts'],
    ['Q5', { replicatedOn: null }, 'not-replicated'],
    ['Q5', { replicatedOn: '2024-01-02' }, 'another-year'],
    ['Q5', { state: 'suspended' as const }, 'suspended'],
    ['Q7', {}, 'not-presented'],
    ['Q7', { presentedOn: '2023-10-12' }, 'counts'],
  ])('a case counts towards %s with %o: %s', (id, change, reason) => {
    expect(verdict(id, change)).toMatchObject({ reason, counts: reason === 'counts' });
  });

  it('a case recognised after a quota had ended does not count, although it was in that year', () => {
    const early = { recognisedOn: '2025-01-10', disseminatedOn: '2025-02-10', replicatedOn: '2025-06-30' } as const;
    expect(verdict('Q4', early, 2025)).toMatchObject({ reason: 'counts' });
    expect(verdict('Q4', { ...early, replicatedOn: '2025-07-01' }, 2025)).toMatchObject({
      counts: false,
      reason: 'quota-ended',
    });
    expect(verdict('Q5', { ...early, replicatedOn: '2025-07-01' }, 2025)).toMatchObject({ reason: 'counts' });
  });

  it('a case that counts states when', () => {
    expect(verdict('Q5').says).toEqual({
      vi: 'công nhận, phổ biến và nhân rộng đủ ngày 15/11/2023',
      en: 'recognised, disseminated and replicated on 15/11/2023',
    });
  });

  it('a case that does not count states its reason in words, without codes and marks', () => {
    expect(verdict('Q1', { subjectKind: 'household' }).says).toEqual({
      vi:
        'hộ gia đình không được tính (KH 1068/KH-UBND (V.1đ): “tập thể, cá nhân”; hộ gia đình không được nêu; ' +
        'giá trị tạm dùng, chờ văn bản)',
      en:
        'households do not count (KH 1068/KH-UBND (V.1đ): “tập thể, cá nhân”; hộ gia đình không được nêu; ' +
        'provisional value, awaiting the document)',
    });
    expect(verdict('Q1', { subjectKind: 'household' }, 2025).says.vi).not.toMatch(/\[|assumed/u);
    expect(verdict('Q1', { state: 'revoked' }).says.vi).toBe(`hồ sơ đã kết thúc (${within(glossary.rest.revoked).vi})`);
  });

  it('a case of a household counts when the pack switches it on', () => {
    const turned = packs.map(({ hash, pack }) => ({
      hash,
      pack: { ...pack, households: { ...pack.households, count: true } },
    }));
    expect(verdict('Q5', { subjectKind: 'household' }, 2023, turned)).toMatchObject({ counts: true });
  });
});
