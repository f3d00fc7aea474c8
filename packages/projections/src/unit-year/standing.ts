import type { Bilingual, Certainty, Day, QuotaRule, UnitRegister } from '@vinhdanh/contracts';
import { ancestorsOn, unitsAsked, type QuotaInYear } from '@vinhdanh/domain';
import type { Pool } from 'pg';
import { z } from 'zod';
import { cursorOf, keyOf, pageSize, type Page } from '../keyset.js';
import type { UnitScope } from '../scope.js';
import { amendedFigures, amendmentsOf, type Amendment, type Figure } from './amended.js';
import { listAmendments, tallyUnits, type UnitTally } from './query.js';
import type { AmendmentRow } from './table.js';

/** The standing of a unit towards a quota of a year. */
export interface UnitQuota {
  readonly unit: string;
  readonly unitName: string;
  readonly unitKind: string;
  readonly year: number;
  readonly quota: string;
  readonly name: Bilingual;
  readonly counts: QuotaRule['counts'];
  readonly minimum: number;
  /** Of the unit and everything below it. */
  readonly reached: number;
  readonly met: boolean;
  /**
   * Whether anything of the year is known of the unit or the units below it: if not, it has not reported (chưa báo
   * cáo), which is not zero (domain.md §7.9).
   */
  readonly reported: boolean;
  readonly households: boolean;
  /** First and last day on which the quota applies. */
  readonly from: Day;
  readonly to: Day | null;
  readonly pack: string;
  readonly source: string;
  readonly certainty: Certainty;
  readonly reading: Bilingual | null;
  /** Contradicting quotas for the same unit in the same year. */
  readonly contradictions: readonly {
    readonly quota: string;
    readonly minimum: number;
    readonly reached: number;
    readonly met: boolean;
  }[];
  /** Changes of the figure after its year had ended, first to last; none for a running year. */
  readonly amendments: readonly Amendment[];
}

export interface UnitYearFilter {
  readonly register: string;
  readonly year: number;
  /** The year's quotas, from the packs that the register knows. */
  readonly quotas: readonly QuotaInYear[];
  readonly unitRegister: UnitRegister;
  /** Units that may be seen. */
  readonly units: UnitScope;
  readonly unit?: string | undefined;
  readonly quota?: string | undefined;
  readonly met?: boolean | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/**
 * Units and quotas of a year, by unit and quota; every unit that has a quota, including those with a count of zero.
 * @throws MalformedCursor
 */
export async function listUnitYear(pool: Pool, filter: UnitYearFilter): Promise<Page<UnitQuota>> {
  const size = pageSize(filter.limit);
  const [afterUnit, afterQuota] =
    filter.cursor === undefined ? ['', ''] : keyOf(z.tuple([z.string(), z.string()]), filter.cursor);
  const all = await quotaStandings(pool, filter);
  const seen = new Set(filter.units === 'all' ? [] : filter.units);
  const rows = all
    .filter(
      (row) =>
        (filter.units === 'all' || seen.has(row.unit)) &&
        (filter.unit === undefined || row.unit === filter.unit) &&
        (filter.quota === undefined || row.quota === filter.quota) &&
        (filter.met === undefined || row.met === filter.met) &&
        (row.unit > afterUnit || (row.unit === afterUnit && row.quota > afterQuota)),
    )
    .toSorted((a, b) => (a.unit === b.unit ? (a.quota < b.quota ? -1 : 1) : a.unit < b.unit ? -1 : 1));
  const items = rows.slice(0, size);
  const last = items.at(-1);
  return { items, next: rows.length > size && last !== undefined ? cursorOf([last.unit, last.quota]) : null };
}

/** Every unit that has a quota in the year, visible or not, by quota and unit. */
export async function quotaStandings(
  pool: Pool,
  filter: Pick<UnitYearFilter, 'register' | 'year' | 'quotas' | 'unitRegister'>,
): Promise<readonly UnitQuota[]> {
  const { register, year, quotas, unitRegister } = filter;
  const tallies = new Map<string, ReadonlyMap<string, UnitTally>>();
  for (const quota of quotas) {
    const { households, on } = quota;
    if (tallies.has(keyOfTally(quota))) continue;
    tallies.set(
      keyOfTally(quota),
      await tallyUnits(pool, { register, from: `${year}-01-01`, to: on, households: households.count }),
    );
  }
  const amended = await listAmendments(pool, { register, from: `${year}-01-01`, to: `${year}-12-31` });
  const rows = quotas.flatMap((quota) =>
    ofQuota(
      quota,
      tallies.get(keyOfTally(quota)) ?? new Map<string, UnitTally>(),
      amended.filter(({ day }) => day <= quota.on),
      unitRegister,
    ),
  );
  const byUnit = Map.groupBy(rows, (row) => row.unit);
  const contradicted = new Map(quotas.map(({ rule }) => [rule.id, rule.contradicts]));
  return rows.map((row) => ({
    ...row,
    contradictions: (byUnit.get(row.unit) ?? [])
      .filter((other) => contradicted.get(row.quota)?.includes(other.quota) === true)
      .map(({ quota, minimum, reached, met }) => ({ quota, minimum, reached, met })),
  }));
}

/** Quotas over the same days with the same switch share their counts. */
const keyOfTally = ({ households, on }: QuotaInYear): string => `${on} ${households.count}`;

function ofQuota(
  quota: QuotaInYear,
  tallies: ReadonlyMap<string, UnitTally>,
  amended: readonly AmendmentRow[],
  register: UnitRegister,
): UnitQuota[] {
  const { rule, households, pack, year, on } = quota;
  const sums = new Map<string, { cases: number; ceremonies: Map<Day, number>; known: boolean }>();
  for (const tally of tallies.values()) {
    for (const code of ancestorsOn(register, tally.unit, on)) {
      const sum = sums.get(code) ?? { cases: 0, ceremonies: new Map<Day, number>(), known: false };
      sums.set(code, sum);
      if (rule.counts !== 'honouring-event') sum.cases += tally[rule.counts];
      for (const day of tally.ceremonies) sum.ceremonies.set(day, (sum.ceremonies.get(day) ?? 0) + 1);
      sum.known ||= tally.recognised + tally.replicated + tally.ceremonies.length > 0;
    }
  }
  const changes = amendmentsOf(quota, amended, register);
  const valueOf = ({ cases, ceremonies }: Figure): number =>
    rule.counts === 'honouring-event' ? [...ceremonies.values()].filter((count) => count > 0).length : cases;
  return unitsAsked(quota, register).map((unit) => {
    const sum = sums.get(unit.code) ?? { cases: 0, ceremonies: new Map<Day, number>(), known: false };
    const reached = valueOf(sum);
    const amendments = amendedFigures(sum, changes.get(unit.code) ?? [], valueOf);
    return {
      unit: unit.code,
      unitName: unit.name,
      unitKind: unit.kind,
      year,
      quota: rule.id,
      name: rule.name,
      counts: rule.counts,
      minimum: rule.minimum,
      reached,
      met: reached >= rule.minimum,
      // a figure that was taken back had been reported
      reported: sum.known || amendments.length > 0,
      households: households.count,
      from: rule.from,
      to: rule.to,
      pack,
      source: rule.source,
      certainty: rule.certainty,
      reading: rule.reading,
      contradictions: [],
      amendments,
    };
  });
}
