/**
 * Read models: what lists and queues show, made from the log and thrown away at will (design §5).
 *
 * Starting (whoever queries or projects, as the application role):
 * - `ensureProjections(pool, projections)` makes missing tables; idempotent.
 *
 * Queries, each a keyset page `{items, next}`; `cursor` is the `next` of the page before, `limit` 1 to 200 (50). All
 * throw `MalformedCursor` for a cursor of somebody's own making:
 * - `listNominations(pool, {register, units, stage?, unit?, state?, overdue?, q?, cursor?, limit?})`
 * - `listWork(pool, {register, reach, …filters, group?, q?, order?, descending?, cursor?, limit?})`, `countWork(pool,
 * {register, reach, …filters})`
 * - `listNotices(pool, {register, reach, caseId?, cursor?, limit?})`
 * - `listDeadlines(pool, {register, units, unit?, kind?, status?, from?, to?, overdue?, …})`, `deadlineLoad(pool,
 * {register, units, unit?, kind?})`: the next four weeks
 * - `listDecisions(pool, {register, units, authority?, year?, symbol?, act?, q?, …})`, `listSequences(pool, {register,
 * year?, …})`, `listNumbers(pool, {register, units, authority, year, symbol, …})` with gaps
 * - `listUnitYear(pool, {register, year, quotas, unitRegister, units, unit?, quota?, met?, …})`, `listCounted(pool,
 * {register, units, countedFor, quota, …})`
 * - `listAudit(pool, {register, actors?, unit?, types?, case?, q?, personal?, ascending?, …})`: events of all streams
 * - `listOverlaps`, `listSeveralOpen`, `listLookAlikes(pool, {register, units, subject?, …})` `units` = codes whose
 * cases may be seen (subtrees spread out), or 'all'; `reach` = [{role, units}], or 'all'.
 *
 * Waiting for one's own write: `new ProjectionWaiter(pool, new Wakeups(pool, 'projected'))`, one per process;
 * `parseAfter('nomination:5f0c…@7')` -> After | null; `waiter.waitFor(after, ms, ['nomination'])` -> true, or false
 * when the time (at most 10 s) has passed. Work items, deadlines and subjects belong to projection `nomination`.
 *
 * Projecting: `new ProjectionRunner(pool, log, definition).step()`; `rebuild(pool, log, 'nomination')`;
 * `standings(pool)` for health.
 */
export { defineProjection, type ProjectionDefinition, type ProjectionTx, type TableName } from './definition.js';
export { MalformedCursor, OtherDefinition, RebuildRunning, UnknownEventType } from './errors.js';
export { type Page } from './keyset.js';
export { projections } from './projections.js';
export { rebuild, rebuildProjection, type Rebuilt, type RebuildOptions } from './rebuild.js';
export { ProjectionRunner, type Step } from './runner.js';
export { ensureProjections } from './schema.js';
export { type Reach, type UnitScope } from './scope.js';
export { ChangedCases, type ChangedCase } from './change/changed-cases.js';
export { mostFound, type SearchSight, type Typed } from './search/queries.js';
export { Search } from './search/search.js';
export { standings, type Standing } from './standing.js';
export { afterForm, longestWaitMs, parseAfter, ProjectionWaiter, type After } from './waiter.js';
export { listNominations, type NominationFilter, type NominationItem } from './nomination/query.js';
export { nominationOrders, type NominationOrder } from './nomination/order.js';
export { caseStates, type CaseState } from './nomination/row.js';
export { noticeProjection } from './notice/project.js';
export { listNotices, type NoticeFilter, type NoticeItem } from './notice/query.js';
export { pipeline, type Ages, type PipelineFilter, type PipelineStep } from './nomination/pipeline.js';
export { listReferrals, type ReferralFilter, type ReferralItem } from './nomination/referrals.js';
export { workLoad } from './work-item/load.js';
export { caseFlags, type CaseFlag } from './nomination/flags.js';
export {
  workGroups,
  type AssigneeFilter,
  type ExcludedWork,
  type LapsedWork,
  type StandInReach,
  type WorkFilter,
  type WorkGroup,
} from './work-item/filter.js';
export { workOrders, type WorkOrder } from './work-item/order.js';
export { countWork, listWork, type WorkPage, type WorkRow } from './work-item/query.js';
export { listAudit, type AuditFilter, type AuditItem } from './audit/query.js';
export {
  conflictKinds,
  listLookAlikes,
  listOverlaps,
  listSeveralOpen,
  type ConflictFilter,
  type ConflictingCase,
  type ConflictKind,
  type LookAlike,
  type LookAlikeFilter,
  type LookAlikeSubject,
  type OverlappingPeriods,
  type SeveralOpen,
} from './conflict/query.js';
export { waitingGroups, type WaitingGroup } from './work-item/waiting.js';
export { deadlineLoad, loadDays, type DeadlineLoad, type LoadedDay } from './deadline/load.js';
export { deadlineStatuses, listDeadlines, type DeadlineFilter, type DeadlineItem } from './deadline/query.js';
export {
  listDecisions,
  listSequences,
  type DecisionFilter,
  type DecisionItem,
  type DecisionSequence,
} from './decision/query.js';
export { listNumbers, type NumberGap, type NumberInSequence, type SequenceFilter } from './decision/sequence.js';
export { decisionActs, decisionLevels, type DecisionAct, type DecisionLevel } from './decision/table.js';
export { listCounted, type CountedExemplar, type CountedFilter, type Exemplar } from './unit-year/query.js';
export type { Amendment } from './unit-year/amended.js';
export { listUnitYear, quotaStandings, type UnitQuota, type UnitYearFilter } from './unit-year/standing.js';
