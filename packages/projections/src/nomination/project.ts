import { streamKey, type LoggedEvent } from '@vinhdanh/contracts';
import {
  asHappened,
  evolve,
  initial,
  UnexpectedEventError,
  type Nomination,
  type OpenNomination,
} from '@vinhdanh/domain';
import { defineProjection, type ProjectionTx } from '../definition.js';
import { VersionGap } from '../errors.js';
import { typesOf } from '../event-catalogue.js';
import { writeDeadlines } from '../deadline/project.js';
import { createDeadline } from '../deadline/table.js';
import { createSubject } from '../subject/table.js';
import { projectSubjects } from '../subject/project.js';
import { writeWork } from '../work-item/project.js';
import { createWorkItem } from '../work-item/table.js';
import { knowPacks } from './packs.js';
import { nominationRow } from './row.js';
import { foldedQuery, markFaultsQuery, renameCasesQuery, upsertCasesQuery } from './statements.js';
import { createNomination } from './table.js';

/**
 * The cases: list and search, their work, their deadlines, and their subjects. It is one projection, because all follow
 * from the same folded state: a case, its work and its deadlines never disagree, and the state is folded once.
 */
export const nominationProjection = defineProjection<FoldedCase>({
  name: 'nomination',
  version: 12,
  reads: ['nomination', 'subject'],
  handles: [...new Set([...typesOf('nomination'), ...typesOf('subject')])],
  personal: ['identity'],
  tables: ['nomination', 'work_item', 'deadline', 'subject'],
  init: (table) => createSubject(table) + createNomination(table) + createWorkItem(table) + createDeadline(table),
  async project(events, tx) {
    const renamed = await projectSubjects(
      events.filter((event) => event.streamId.startsWith('subject:')),
      tx,
    );
    if (renamed.length > 0) await renameCasesQuery(tx.db, renamed).execute();
    await projectCases(
      events.filter((event) => event.streamId.startsWith('nomination:')),
      tx,
    );
  },
});

/** The last folded state of a case; with a fault, the state before the event that cannot happen. */
interface FoldedCase {
  readonly state: OpenNomination;
  readonly fault: string | null;
}

interface StoredCase extends FoldedCase {
  readonly caseId: string;
}

interface Folding {
  readonly kind: 'folded';
  readonly first: LoggedEvent;
  readonly before: Nomination;
  readonly after: OpenNomination;
}

/** The fault of a stream with an event that cannot happen in the state of its case. It does not hold up other cases. */
interface Faulty {
  readonly kind: 'faulty';
  readonly caseId: string;
  readonly before: Nomination;
  readonly fault: string;
}

async function projectCases(events: readonly LoggedEvent[], tx: ProjectionTx<FoldedCase>): Promise<void> {
  if (events.length === 0) return;
  const byCase = Map.groupBy(events, (event) => streamKey(event.streamId));
  const known = await statesOf([...byCase.keys()], tx);
  const foldings = [...byCase].flatMap(([caseId, own]) => {
    const before = known.get(caseId);
    return before !== undefined && before.fault !== null ? [] : [fold(before?.state ?? initial, own)];
  });
  const folded = foldings.filter((each) => each.kind === 'folded');
  const faulty = foldings.filter((each) => each.kind === 'faulty');
  await knowPacks(
    folded.map(({ first, after }) => ({ register: first.register, state: after })),
    tx,
  );
  const rows = folded.map(({ first, after }) =>
    nominationRow(
      {
        caseId: streamKey(first.streamId),
        register: first.register,
        index: first.logIndex,
        occurredAt: first.occurredAt,
      },
      after,
    ),
  );
  if (rows.length > 0) await upsertCasesQuery(tx.db, rows).execute();
  const changes = folded.map(({ first, before, after }) => ({
    caseId: streamKey(first.streamId),
    register: first.register,
    before,
    after,
  }));
  await writeWork(changes, tx);
  await writeDeadlines(changes, tx);
  for (const { first, after } of folded) tx.memory.set(streamKey(first.streamId), { state: after, fault: null });
  await markFaults(faulty, tx);
}

async function statesOf(caseIds: readonly string[], tx: ProjectionTx<FoldedCase>): Promise<Map<string, FoldedCase>> {
  const states = new Map(
    caseIds.flatMap((caseId) => {
      const state = tx.memory.get(caseId);
      return state === undefined ? [] : [[caseId, state] as const];
    }),
  );
  const missing = caseIds.filter((caseId) => !states.has(caseId));
  if (missing.length === 0) return states;
  for (const { caseId, state, fault } of await foldedQuery(tx.db, missing).$castTo<StoredCase>().execute())
    states.set(caseId, { state, fault });
  return states;
}

async function markFaults(faulty: readonly Faulty[], tx: ProjectionTx<FoldedCase>): Promise<void> {
  if (faulty.length === 0) return;
  const caseIds = faulty.map(({ caseId }) => caseId);
  const faults = faulty.map(({ fault }) => fault);
  await markFaultsQuery(tx.db, caseIds, faults).execute();
  for (const { caseId, before, fault } of faulty)
    if (before.kind === 'nomination') tx.memory.set(caseId, { state: before, fault });
}

/** @throws VersionGap when the log lacks a version, which is a fault of the log and not of one case */
function fold(before: Nomination, events: readonly LoggedEvent[]): Folding | Faulty {
  const [first] = events;
  if (first === undefined) throw new Error('the batch has no events of the case to fold');
  try {
    const after = events.reduce<Nomination>((state, event) => {
      const version = state.kind === 'absent' ? 0 : state.version;
      if (event.version !== version + 1) throw new VersionGap(event.streamId, version, event.version);
      return evolve(state, asHappened(event));
    }, before);
    if (after.kind === 'absent') throw new Error(`${first.streamId} has events and no state`);
    return { kind: 'folded', first, before, after };
  } catch (error) {
    if (!(error instanceof UnexpectedEventError)) throw error;
    return { kind: 'faulty', caseId: streamKey(first.streamId), before, fault: error.message };
  }
}
