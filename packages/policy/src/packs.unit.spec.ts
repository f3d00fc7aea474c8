import { type Day, Award, PolicyPack, Sourced, sourceParts, SubjectKind, Track } from '@vinhdanh/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  authoritiesFor,
  authorityFor,
  bonus,
  contentHash,
  deadlineRule,
  loadPack,
  loadUnits,
  packIds,
  packInForce,
  papersRequired,
  policyFaults,
  published,
  voteRule,
} from './index.js';

/** Every object of a pack that names its source. */
const sourced = (value: unknown): readonly Sourced[] => {
  if (typeof value !== 'object' || value === null) return [];
  const within = Object.values(value).flatMap(sourced);
  const { success, data } = Sourced.safeParse(value);
  return success ? [data, ...within] : within;
};
const sourcesOf = (from: PolicyPack): readonly string[] => [
  ...from.sources,
  ...sourced(from).map(({ source }) => source),
];

const pack = loadPack('ninh-thuan-2023');

describe.each(packIds())('pack %s', (id) => {
  const loaded = loadPack(id);

  it('a pack has no faults, and names a source for every value', () => {
    expect(PolicyPack.parse(loaded)).toEqual(loaded);
    expect(policyFaults(loaded)).toEqual([]);
    expect(loaded.fields).toHaveLength(14);
    expect(loaded.criteria).toHaveLength(4);
  });

  it('a pack names legal sources only; a provisional value has a mark and a note', () => {
    for (const source of sourcesOf(loaded)) {
      const { basis, awaits } = sourceParts(source);
      expect(basis, source).not.toMatch(/chưa (?:đọc|thấy)|đã đọc|remembered|reported|\[|\?/u);
      if (awaits !== null) expect(awaits.length, source).toBeGreaterThan(5);
    }
  });

  it('a value that awaits its document is never called quoted or reported', () => {
    for (const rule of sourced(loaded))
      if (sourceParts(rule.source).awaits !== null)
        expect(['assumed', 'remembered'], rule.source).toContain(rule.certainty);
  });

  it('a pack says who decides every award on its first day, and on its last', () => {
    for (const day of [loaded.effectiveFrom, loaded.effectiveTo ?? loaded.effectiveFrom]) {
      for (const award of [...Award.options[0].options, ...Award.options[1].options])
        expect(authorityFor(loaded, award, day), `${award} on ${day}`).not.toBeNull();
    }
  });

  it('a pack has one voting rule for each council, award and track', () => {
    for (const council of ['unit', 'provincial'] as const)
      for (const award of [...Award.options[0].options, ...Award.options[1].options])
        for (const track of Track.options) expect(voteRule(loaded, { council, award, track })?.council).toBe(council);
  });
});

describe('the procedure of 2023', () => {
  it('the procedure of 2023 gives each clock its days, and its act at the end', () => {
    const rules = pack.deadlines.map(({ kind, count, unit, atEnd, whileSuspended }) => [
      kind,
      count,
      unit,
      atEnd,
      whileSuspended,
    ]);
    expect(rules).toEqual([
      ['verification', 5, 'working-day', 'escalate', 'stops'],
      ['cultivation-review', 3, 'month', 'escalate', 'stops'],
      ['unit-posting', 5, 'working-day', 'close-posting', 'stops'],
      ['completeness', 3, 'working-day', 'escalate', 'stops'],
      ['supplement', 10, 'working-day', 'return', 'stops'],
      ['appraisal', 20, 'working-day', 'escalate', 'stops'],
      ['notification', 10, 'working-day', 'escalate', 'stops'],
      ['annual-review', 12, 'month', 'escalate', 'stops'],
      ['suspension-review', 3, 'month', 'escalate', 'runs'],
      ['consultation', 10, 'working-day', 'lapse', 'stops'],
      ['public-comment', 10, 'working-day', 'close-publication', 'stops'],
      ['sudden-path', 3, 'working-day', 'escalate', 'stops'],
      ['revocation-report', 7, 'day', 'escalate', 'runs'],
      ['revocation-decision', 5, 'working-day', 'escalate', 'runs'],
    ]);
    expect(deadlineRule(pack, 'supplement').atEnd).toBe('return');
    expect(() => deadlineRule({ ...pack, deadlines: [] }, 'supplement')).toThrow(
      'ninh-thuan-2023 has no deadline supplement',
    );
  });

  it('the procedure of 2023 requires three papers for a thematic provincial certificate, one for a rescue', () => {
    const papers = (
      stage: 'recognition' | 'appraisal',
      track: 'thematic' | 'sudden',
      award: Award = 'provincial-certificate',
    ) => papersRequired(pack, { stage, award, track, subject: 'individual' }).map((rule) => rule.id);
    expect(papers('recognition', 'thematic')).toEqual(['submission-letter', 'achievement-report', 'council-minutes']);
    expect(papers('recognition', 'sudden')).toEqual(['submission-letter', 'summary-report']);
    expect(papers('recognition', 'thematic', 'grassroots-emulation-fighter')).toContain('initiative-certificate');
    expect(papers('appraisal', 'thematic')).toEqual(['summary-list']);
  });

  it('the procedure of 2023 requires 80 per cent for a certificate, 90 in secret for a title', () => {
    expect(voteRule(pack, { council: 'provincial', award: 'provincial-certificate', track: 'thematic' })).toMatchObject(
      {
        required: true,
        threshold: { numerator: 4, denominator: 5 },
        inclusive: true,
        denominator: 'all',
        quorum: { numerator: 2, denominator: 3 },
        certainty: 'assumed',
      },
    );
    expect(
      voteRule(pack, { council: 'provincial', award: 'provincial-emulation-fighter', track: 'regular' }),
    ).toMatchObject({
      threshold: { numerator: 9, denominator: 10 },
      ballot: 'secret',
      certainty: 'quoted',
    });
    expect(voteRule(pack, { council: 'unit', award: 'advanced-collective', track: 'regular' })).toMatchObject({
      threshold: { numerator: 1, denominator: 2 },
      inclusive: false,
    });
    expect(voteRule(pack, { council: 'unit', award: 'provincial-certificate', track: 'sudden' })?.required).toBe(false);
    expect(voteRule({ ...pack, votes: [] }, { council: 'unit', award: 'labour-order', track: 'regular' })).toBeNull();
  });

  it('the procedure of 2023 lets the Chairman sign a provincial certificate; orders go to the centre', () => {
    expect(authorityFor(pack, 'provincial-certificate', '2023-10-06')).toMatchObject({
      role: 'chair',
      unitKind: 'province',
      provincial: true,
    });
    expect(authorityFor(pack, 'provincial-certificate', '2024-02-01')?.source).toContain('Luật 06/2022');
    expect(authorityFor(pack, 'labour-order', '2023-10-06')).toMatchObject({ provincial: false, unitKind: 'central' });
    expect(authorityFor(pack, 'unit-merit-paper', '2023-10-06')?.role).toBe('unit-head');
    expect(authoritiesFor(pack, 'unit-merit-paper', '2025-06-30').map((rule) => rule.unitKind)).toContain('district');
    expect(authoritiesFor(pack, 'unit-merit-paper', '2025-07-01').map((rule) => rule.unitKind)).not.toContain(
      'district',
    );
    expect(authorityFor(pack, 'provincial-certificate', '2000-01-01')).toBeNull();
  });
});

describe('what people and agencies are asked', () => {
  it.each([
    ['ninh-thuan-2023', false, []],
    ['ninh-thuan-2024', true, ['NT-THUE', 'NT-BHXH', 'NT-STNMT']],
    ['khanh-hoa-2025', true, ['KH-THUE', 'KH-BHXH', 'KH-SNNMT']],
  ])(
    '%s: orders need public comment before the council %s, and firms for a central award need these agencies',
    (id, before, agencies) => {
      const { publications, consultations } = loadPack(id);
      expect(publications.map(({ awards, beforeCouncil }) => ({ awards, beforeCouncil }))).toEqual([
        { awards: ['labour-order', 'national-emulation-fighter'], beforeCouncil: before },
      ]);
      expect(consultations.flatMap((rule) => rule.agencies)).toEqual(agencies);
      for (const rule of consultations)
        expect(rule).toMatchObject({
          awards: ['prime-minister-certificate', 'labour-order'],
          subjects: ['collective'],
          certainty: 'remembered',
        });
    },
  );

  it('the unit register has all agencies to consult', () => {
    const known = new Set(loadUnits().map((unit) => unit.code));
    for (const id of packIds())
      expect(
        loadPack(id)
          .consultations.flatMap((rule) => rule.agencies)
          .filter((agency) => !known.has(agency)),
      ).toEqual([]);
  });
});

describe('money', () => {
  it.each([
    ['provincial-certificate', 'individual', '2023-10-06', 1_800_000, 1_800_000, 1000, 'quoted'],
    ['provincial-certificate', 'individual', '2023-06-30', 1_490_000, 1_490_000, 1000, 'quoted'],
    ['provincial-certificate', 'individual', '2024-01-01', 2_700_000, 1_800_000, 1500, 'remembered'],
    ['provincial-certificate', 'collective', '2023-10-06', 3_600_000, 1_800_000, 2000, 'quoted'],
    ['provincial-certificate', 'household', '2023-10-06', 2_700_000, 1_800_000, 1500, 'assumed'],
    ['unit-merit-paper', 'individual', '2023-06-30', 450_000, 1_490_000, 300, 'quoted'],
    // the household of case 6: 1,053,000 rounded up
    ['unit-merit-paper', 'household', '2025-11-03', 1_060_000, 2_340_000, 450, 'reported'],
    ['prime-minister-certificate', 'collective', '2025-11-03', 16_380_000, 2_340_000, 7000, 'quoted'],
    // the salary from 1/7/2026 was only reported, and the certainty of the money is the same
    ['advanced-worker', 'individual', '2026-07-01', 760_000, 2_530_000, 300, 'reported'],
  ] as const)('%s for an %s on %s is %i đồng', (award, subject, day, amount, baseSalary, thousandths, certainty) => {
    expect(bonus(pack, { award, subject, day })).toMatchObject({ amount, baseSalary, thousandths, certainty });
  });

  it('money names both values that it rests on', () => {
    expect(bonus(pack, { award: 'provincial-certificate', subject: 'individual', day: '2023-10-06' })?.source).toMatch(
      /NĐ 91\/2017.*NĐ 24\/2023/u,
    );
  });

  it('money is null when the pack has no factor or no salary', () => {
    expect(bonus(pack, { award: 'labour-order', subject: 'individual', day: '2023-10-06' })).toBeNull();
    expect(bonus(pack, { award: 'provincial-certificate', subject: 'individual', day: '2018-01-01' })).toBeNull();
  });

  it('money is never rounded down, and never by a whole step', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_999_999 }),
        fc.integer({ min: 0, max: 50_000 }),
        fc.integer({ min: 1, max: 100_000 }),
        (amount, thousandths, roundUpTo) => {
          const sourced = { source: 'spec', certainty: 'assumed', from: '2023-01-01', to: null } as const;
          const rules = {
            ...pack,
            roundUpTo,
            baseSalary: [{ ...sourced, amount }],
            bonuses: [{ ...sourced, award: 'labour-order' as const, subject: 'individual' as const, thousandths }],
          };
          const money = bonus(rules, { award: 'labour-order', subject: 'individual', day: '2023-05-01' });
          const exact = amount * thousandths;
          expect((money?.amount ?? -1) * 1000).toBeGreaterThanOrEqual(exact);
          expect((money?.amount ?? -1) * 1000 - exact).toBeLessThan(roundUpTo * 1000);
          expect((money?.amount ?? -1) % roundUpTo).toBe(0);
        },
      ),
    );
  });

  it('every subject of an award has one factor of money a day', () => {
    for (const award of Award.options[0].options)
      for (const subject of SubjectKind.options)
        for (const day of ['2023-12-31', '2024-01-01', '2025-06-30', '2025-07-01'])
          expect(
            pack.bonuses.filter(
              (row) =>
                row.award === award && row.subject === subject && row.from <= day && (row.to === null || day <= row.to),
            ).length,
          ).toBe(award === 'labour-order' ? 0 : 1);
  });
});

describe('packs over time', () => {
  const packs = packIds().map((id) => published(loadPack(id)));
  const on = (day: Day, among = packs) => packInForce(among, day);

  it.each<[Day, string]>([
    ['2023-04-12', 'ninh-thuan-2023'],
    ['2023-12-31', 'ninh-thuan-2023'],
    ['2024-01-01', 'ninh-thuan-2024'],
    ['2025-06-30', 'ninh-thuan-2024'],
    ['2025-07-01', 'khanh-hoa-2025'],
  ])('the pack in force on %s is %s', (day, id) => {
    expect(on(day)).toMatchObject({ policy: { pack: { id } }, expired: false });
  });

  it('before the first pack none is in force', () => {
    expect(on('2023-03-21')).toBeNull();
  });

  it('a pack past its end without successor still applies, and is marked expired', () => {
    const alone = packs.filter((policy) => policy.pack.id === 'ninh-thuan-2023');
    expect(on('2024-05-01', alone)).toMatchObject({ policy: { pack: { id: 'ninh-thuan-2023' } }, expired: true });
  });

  it('a pack that was not known yet is not in force', () => {
    const late = packs.map((policy) => ({
      ...policy,
      pack: { ...policy.pack, knownFrom: policy.pack.id === 'ninh-thuan-2024' ? '2024-02-01' : policy.pack.knownFrom },
    }));
    expect(on('2024-01-15', late)).toMatchObject({ policy: { pack: { id: 'ninh-thuan-2023' } }, expired: true });
  });
});

describe('the content hash', () => {
  it('the content hash ignores the order of keys, and changes with any value', () => {
    const turned = Object.fromEntries(Object.entries(pack).toReversed());
    expect(contentHash(PolicyPack.parse(turned))).toBe(contentHash(pack));
    expect(contentHash({ ...pack, roundUpTo: 1000 })).not.toBe(contentHash(pack));
    expect(contentHash(pack)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('the content hash is SHA-256 of the RFC 8785 form', () => {
    const small = {
      ...pack,
      fields: [],
      criteria: [],
      deadlines: [],
      papers: [],
      votes: [],
      extensions: [],
      eligibility: [],
      publications: [],
      consultations: [],
      quotas: [],
      authority: [],
      baseSalary: [],
      bonuses: [],
      sources: ['Ễ'],
    };
    // sha256sum of {"authority":[],"baseSalary":[],…,"votes":[]}, reckoned outside this code
    expect(contentHash(small)).toBe('bc405d376e175d7039fef70faa6911441128100bb002d16f11820a16b4f85e3e');
  });
});
