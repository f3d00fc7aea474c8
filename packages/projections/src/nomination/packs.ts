import { registerEvents, type PolicyPack, type PublishedPolicy } from '@vinhdanh/contracts';
import { missingPapers, type OpenNomination } from '@vinhdanh/domain';
import { sql, type SqlBool } from 'kysely';
import { isAnyOf } from '../any-of.js';
import type { ProjectionTx } from '../definition.js';
import type { ReadDb } from '../read-db.js';

/** Packs never change under their hash, so what was read once holds for every register and every rebuild. */
const known = new Map<string, PublishedPolicy>();

/** Has the packs at hand that these cases pin; each was published before the case, so that the log has it whenever the case is folded. */
export async function knowPacks(
  cases: readonly { readonly register: string; readonly state: OpenNomination }[],
  tx: Omit<ProjectionTx, 'memory'>,
): Promise<void> {
  const missing = cases.filter(({ state }) => !known.has(state.procedure.hash));
  if (missing.length === 0) return;
  const streams = [...new Set(missing.map(({ register }) => `policy:${register}`))];
  const hashes = [...new Set(missing.map(({ state }) => state.procedure.hash))];
  for (const { facts } of await publishedQuery(tx.db, streams, hashes).execute()) {
    const published = registerEvents.PolicyPublished.parse(facts);
    known.set(published.hash, published);
  }
}

/** Publications of packs in the log, by stream and hash. */
export const publishedQuery = (db: ReadDb, streams: readonly string[], hashes: readonly string[]) =>
  db
    .selectFrom('log.event as e')
    .select('e.facts')
    .where(isAnyOf('e.stream_id', streams))
    .where('e.type', '=', 'PolicyPublished')
    .where(sql<SqlBool>`e.facts->>'hash' = any (${hashes})`);

/** The procedure that a case pins; null = it is not known yet. */
export const packOf = ({ procedure }: OpenNomination): PolicyPack | null => known.get(procedure.hash)?.pack ?? null;

/** How many papers the pinned procedure wants where the case stands, and are not there; 0 where none are asked for. */
export function missingCount(state: OpenNomination): number {
  const pack = packOf(state);
  const { stage } = state.progress;
  if (pack === null || (stage !== 'recognition' && stage !== 'appraisal')) return 0;
  return missingPapers(state, { policy: { pack } }, stage).length;
}
