import { readFileSync } from 'node:fs';
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
  PackError,
  packIds,
  packInForce,
  papersRequired,
  parsePack,
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
const text = readFileSync(new URL('../packs/ninh-thuan-2023.yaml', import.meta.url), 'utf8');

describe.each(packIds())('pack %s', (id) => {
  const loaded = loadPack(id);

  it('is sound, and names a source for every value', () => {
    expect(PolicyPack.parse(loaded)).toEqual(loaded);
    expect(policyFaults(loaded)).toEqual([]);
    expect(loaded.fields).toHaveLength(14);
    expect(loaded.criteria).toHaveLength(4);
  });

  it('a pack names legal sources only; the document that a provisional value awaits is a mark behind its source', () => {
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

  it('says who decides every award on its first day, and on its last', () => {
    for (const day of [loaded.effectiveFrom, loaded.effectiveTo ?? loaded.effectiveFrom]) {
      for (const award of [...Award.options[0].options, ...Award.options[1].options])
        expect(authorityFor(loaded, award, day), `${award} on ${day}`).not.toBeNull();
    }
  });

  it('has one voting rule for each council, award and track', () => {
    for (const council of ['unit', 'provincial'] as const)
      for (const award of [...Award.options[0].options, ...Award.options[1].options])
        for (const track of Track.options) expect(voteRule(loaded, { council, award, track })?.council).toBe(council);
  });
});

describe('the procedure of 2023', () => {
  it('gives each clock its days, and what happens at its end', () => {
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

  it('asks a thematic provincial certificate for letter, report and minutes, and a rescue for a summary report alone', () => {
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

  it('votes on a provincial certificate by 80 per cent of all members, on a title by 90 in secret, and on a rescue not at all', () => {
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

  it('lets the Chairman sign a provincial certificate, and sends orders to the central level', () => {
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
    '%s: public comment on orders before the council %s, and of firms for a central award these agencies',
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

  it('agencies that are asked stand in the unit register', () => {
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
    // the salary from 1/7/2026 was only reported, and the money is no surer than it
    ['advanced-worker', 'individual', '2026-07-01', 760_000, 2_530_000, 300, 'reported'],
  ] as const)('%s for an %s on %s is %i đồng', (award, subject, day, amount, baseSalary, thousandths, certainty) => {
    expect(bonus(pack, { award, subject, day })).toMatchObject({ amount, baseSalary, thousandths, certainty });
  });

  it('names both values it rests on', () => {
    expect(bonus(pack, { award: 'provincial-certificate', subject: 'individual', day: '2023-10-06' })?.source).toMatch(
      /NĐ 91\/2017.*NĐ 24\/2023/u,
    );
  });

  it('is none where the pack knows no factor or no salary', () => {
    expect(bonus(pack, { award: 'labour-order', subject: 'individual', day: '2023-10-06' })).toBeNull();
    expect(bonus(pack, { award: 'provincial-certificate', subject: 'individual', day: '2018-01-01' })).toBeNull();
  });

  it('is never rounded down, and never by a whole step', () => {
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

  it('of every subject of an award has one factor a day', () => {
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
  ])('on %s stands %s', (day, id) => {
    expect(on(day)).toMatchObject({ policy: { pack: { id } }, expired: false });
  });

  it('before the first there is none', () => {
    expect(on('2023-03-21')).toBeNull();
  });

  it('a pack past its end with no successor stays applied, marked expired', () => {
    const alone = packs.filter((policy) => policy.pack.id === 'ninh-thuan-2023');
    expect(on('2024-05-01', alone)).toMatchObject({ policy: { pack: { id: 'ninh-thuan-2023' } }, expired: true });
  });

  it('nobody goes by a pack that was not known yet', () => {
    const late = packs.map((policy) => ({
      ...policy,
      pack: { ...policy.pack, knownFrom: policy.pack.id === 'ninh-thuan-2024' ? '2024-02-01' : policy.pack.knownFrom },
    }));
    expect(on('2024-01-15', late)).toMatchObject({ policy: { pack: { id: 'ninh-thuan-2023' } }, expired: true });
  });
});

describe('the content hash', () => {
  it('is the same whatever the order of keys, and changes with any value', () => {
    const turned = Object.fromEntries(Object.entries(pack).toReversed());
    expect(contentHash(PolicyPack.parse(turned))).toBe(contentHash(pack));
    expect(contentHash({ ...pack, roundUpTo: 1000 })).not.toBe(contentHash(pack));
    expect(contentHash(pack)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is SHA-256 of the RFC 8785 form', () => {
    const small = {
      ...pack,
      fields: [],
      criteria: [],
      deadlines: [],
      papers: [],
      votes: [],
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
    expect(contentHash(small)).toBe('91c72be3eb385df15798547239ba000420f1104349d0f8531d9f820202c68dc5');
  });
});

describe('a pack that is refused', () => {
  const faultsOf = (change: (source: string) => string) => {
    const changed = change(text);
    expect(changed).not.toBe(text);
    try {
      parsePack(changed, 'draft.yaml');
    } catch (error) {
      if (error instanceof PackError)
        return { faults: error.faults, message: error.message, lines: changed.split('\n') };
      throw error;
    }
    throw new Error('it was taken');
  };
  /** The text of the line that a fault points at. */
  const pointedAt = ({ faults, lines }: ReturnType<typeof faultsOf>, index = 0) =>
    lines[(faults[index]?.line ?? 0) - 1];

  it('says where a threshold exceeds 1', () => {
    const refused = faultsOf((source) =>
      source.replace('numerator: 9, denominator: 10', 'numerator: 11, denominator: 10'),
    );
    expect(refused.faults.map((fault) => fault.path)).toEqual(['votes[7].threshold']);
    expect(pointedAt(refused)).toContain('numerator: 11');
    expect(refused.message).toMatch(/^draft\.yaml:\d+:16: votes\[7\]\.threshold: .*a fraction of at most 1/);
  });

  it('says where an award is unknown, and which are known', () => {
    const refused = faultsOf((source) => source.replace('award: labour-order, role', 'award: nobel-prize, role'));
    expect(refused.faults[0]?.path).toMatch(/^authority\[\d+\]\.award$/);
    expect(pointedAt(refused)).toContain('nobel-prize');
    expect(refused.faults[0]?.message.vi).toContain('phải là một trong: unit-merit-paper, provincial-certificate');
  });

  it.each([
    ['a duration of nothing', 'count: 20, unit: working-day', 'count: 0, unit: working-day', /^deadlines\[5\]\.count$/],
    ['a duration in parts', 'count: 20, unit: working-day', 'count: 2.5, unit: working-day', /^deadlines\[5\]\.count$/],
    ['an unknown unit of time', 'count: 20, unit: working-day', 'count: 20, unit: fortnight', /^deadlines\[5\]\.unit$/],
    ['a day that does not exist', 'effectiveTo: 2023-12-31', 'effectiveTo: 2023-12-32', /^effectiveTo$/],
    ['an end before the beginning', 'effectiveTo: 2023-12-31', 'effectiveTo: 2023-03-21', /^effectiveTo$/],
    ['a key nobody knows', 'roundUpTo: 10000', 'roundUpTo: 10000\nroundDownTo: 1', /^roundDownTo$/],
    ['the wrong end of a clock', 'atEnd: return', 'atEnd: escalate', /^deadlines\[4\]\.atEnd$/],
    ['the same clock twice', 'kind: suspension-review', 'kind: annual-review', /^deadlines\[8\]\.kind$/],
    ['the same field twice', '{ id: 14,', '{ id: 13,', /^fields\[13\]\.id$/],
    [
      'two salaries on one day',
      'from: 2023-07-01, to: 2024-06-30',
      'from: 2023-06-01, to: 2024-06-30',
      /^baseSalary\[1\]$/,
    ],
    [
      'a period turned round',
      'from: 2023-07-01, to: 2024-06-30',
      'from: 2025-07-01, to: 2024-06-30',
      /^baseSalary\[1\]\.to$/,
    ],
    ['a consultation that would return the dossier', 'atEnd: lapse', 'atEnd: return', /^deadlines\[9\]\.atEnd$/],
    ['a publication that would lapse', 'atEnd: close-publication', 'atEnd: lapse', /^deadlines\[10\]\.atEnd$/],
    ['a quota of nothing', 'minimum: 15', 'minimum: 0', /^quotas\[2\]\.minimum$/],
    [
      'a quota against one that is not there',
      'contradicts: [Q6]',
      'contradicts: [Q9]',
      /^quotas\[0\]\.contradicts\[0\]$/,
    ],
    ['the same quota twice on one day', 'id: Q5', 'id: Q4', /^quotas\[4\]$/],
    ['a paper asked for twice', 'id: council-minutes', 'id: achievement-report', /^papers\[2\]$/],
  ])('%s', (_what, from, to, path) => {
    const refused = faultsOf((source) => source.replace(from, to));
    const fault = refused.faults.find((candidate) => path.test(candidate.path));
    // the line it points at is the one that was changed
    expect(refused.lines[(fault?.line ?? 0) - 1]).toContain(to.split('\n').at(-1));
  });

  it('a table of awards that leaves one out, or names the same nominees twice', () => {
    const row = / {2}- \{ award: advanced-worker, subjects: .*\n/u;
    const left = faultsOf((source) => source.replace(row, ''));
    expect(left.faults).toMatchObject([
      { path: 'eligibility', message: { en: 'it does not say for whom "advanced-worker" is' } },
    ]);
    const twice = faultsOf((source) => source.replace(row, (line) => line + line));
    expect(twice.faults).toMatchObject([{ path: expect.stringMatching(/^eligibility\[\d+\]$/) }]);
  });

  it('a vote that could never be carried, and two rules for the same vote', () => {
    const never = faultsOf((source) =>
      source.replace(
        'threshold: { numerator: 1, denominator: 2 }\n    inclusive: false',
        'threshold: { numerator: 1, denominator: 1 }\n    inclusive: false',
      ),
    );
    expect(never.faults.map((fault) => fault.path)).toEqual(['votes[0].inclusive']);
    const rivals = faultsOf((source) =>
      source.replace(
        '- council: provincial\n    awards: all\n    tracks: all',
        '- council: unit\n    awards: all\n    tracks: all',
      ),
    );
    expect(rivals.faults.map((fault) => fault.path)).toEqual(['votes[4]']);
  });

  it('a transition from itself, two for the same cases, and a ground that ends before it begins', () => {
    const rule = (from: string, stages: string) =>
      `  - { from: [${from}], on: 2023-04-01, stages: ${stages}, how: keep, source: x, certainty: assumed }\n`;
    const added = (...rules: string[]) =>
      faultsOf((source) => source.replace('simplified:\n', `transitions:\n${rules.join('')}simplified:\n`)).faults.map(
        (fault) => fault.path,
      );
    expect(added(rule('ninh-thuan-2023', 'all'))).toEqual(['transitions[0].from']);
    expect(added(rule('other', '[appraisal]'), rule('other', 'all'))).toEqual(['transitions[1]']);
    const turned = faultsOf((source) =>
      source.replace('from: 2017-10-01, to: 2023-12-31', 'from: 2024-10-01, to: 2023-12-31'),
    );
    expect(turned.faults.map((fault) => fault.path)).toEqual(['simplified[0].to']);
  });

  it('all that is wrong at once, in both languages', () => {
    const refused = faultsOf((source) =>
      source.replace('count: 20', 'count: 0').replace('ballot: secret', 'ballot: whispered'),
    );
    expect(refused.faults.map((fault) => fault.path)).toEqual(['deadlines[5].count', 'votes[7].ballot']);
    for (const { message } of refused.faults) expect(message.vi).not.toBe(message.en);
  });

  it('broken YAML, with its place', () => {
    const refused = faultsOf((source) => source.replace('criteria:', 'criteria: ['));
    expect(refused.message).toMatch(/^draft\.yaml:\d+:\d+: YAML sai/);
  });

  it('a gap: a clock without a rule', () => {
    const refused = faultsOf((source) => source.replace(/^ {2}- \{ kind: completeness,.*\n/m, ''));
    expect(refused.faults).toMatchObject([
      { path: 'deadlines', message: { en: 'there is no deadline "completeness"' } },
    ]);
  });

  it('an id that no pack has, with those there are', () => {
    expect(() => loadPack('ha-noi-1954')).toThrow(
      /there is no such pack; there are: khanh-hoa-2025, ninh-thuan-2023, ninh-thuan-2024/,
    );
  });
});
