interface Asked {
  readonly caseId: string;
  readonly action: string;
}

export type SittingGroup = 'sitting' | 'toConvene' | 'other';

const ofSitting = new Set(['cast-vote', 'return-ballot', 'count-ballots', 'close-vote']);
const ofConvening = new Set(['convene', 'record-vote']);
const groupOf = (action: string): SittingGroup =>
  ofSitting.has(action) ? 'sitting' : ofConvening.has(action) ? 'toConvene' : 'other';

export interface Sitting<Row> {
  readonly caseId: string;
  readonly first: Row;
  readonly asks: readonly Row[];
}

/**
 * Work for councils grouped by case, and cases by phase: voting, before the vote, or other work. One line per case,
 * whatever the number of members asked.
 */
export function sittingsOf<Row extends Asked>(
  rows: readonly Row[],
): Readonly<Record<SittingGroup, readonly Sitting<Row>[]>> {
  const groups: Record<SittingGroup, Sitting<Row>[]> = { sitting: [], toConvene: [], other: [] };
  for (const [caseId, asks] of Map.groupBy(rows, (row) => row.caseId)) {
    const [first] = asks;
    if (first === undefined) continue;
    const own = asks.map(({ action }) => groupOf(action));
    const group = own.includes('sitting') ? 'sitting' : own.includes('toConvene') ? 'toConvene' : 'other';
    groups[group].push({ caseId, first, asks });
  }
  return groups;
}
