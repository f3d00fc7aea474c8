import { registerEvents, type PublishedPolicy } from '@vinhdanh/contracts';
import { missingPapers, type OpenNomination } from '@vinhdanh/domain';
import type { ProjectionTx } from '../definition.js';

const publishedSql = `select e.facts from log.event e where e.stream_id = any ($1) and e.type = 'PolicyPublished' and e.facts->>'hash' = any ($2)`;

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
  for (const { facts } of await tx.query<{ facts: unknown }>(publishedSql, [streams, hashes])) {
    const published = registerEvents.PolicyPublished.parse(facts);
    known.set(published.hash, published);
  }
}

/** How many papers the pinned procedure wants where the case stands, and are not there; 0 where none are asked for. */
export function missingCount(state: OpenNomination): number {
  const policy = known.get(state.procedure.hash);
  const { stage } = state.progress;
  if (policy === undefined || (stage !== 'recognition' && stage !== 'appraisal')) return 0;
  return missingPapers(state, { policy }, stage).length;
}
