import { type Moment, restReasons, type RestReason } from '@vinhdanh/contracts';
import { decisionOf, type OpenNomination } from '@vinhdanh/domain';
import { audiencesOf, workOf } from '@vinhdanh/domain';
import { flagsOf } from './flags.js';
import { missingCount, packOf } from './packs.js';

/** Whether a case is open, and if not, why: `state` of the list. */
export type CaseState = 'open' | 'suspended' | RestReason;
export const caseStates: readonly CaseState[] = ['open', 'suspended', ...restReasons];

export function caseStateOf(state: OpenNomination): CaseState {
  if (state.progress.stage === null) return state.progress.reason;
  return state.suspension === null ? 'open' : 'suspended';
}

/** Where a case came into the log. */
export interface CasePlace {
  readonly caseId: string;
  readonly register: string;
  /** Log index of the first event of this batch; of the case's first event where the case is new. */
  readonly index: number;
  /** When that event occurred. */
  readonly occurredAt: Moment;
}

/** The row of a case, without its subject's name, which is personal and lies in the subject's row. */
export function nominationRow(place: CasePlace, state: OpenNomination) {
  const [work] = workOf(state, packOf(state));
  // nobody is late with papers of the past that are still being entered
  const running = (state.live ? state.deadlines : [])
    .filter((deadline) => deadline.status === 'running')
    .sort((a, b) => (a.due < b.due ? -1 : 1))[0];
  return {
    case_id: place.caseId,
    register: place.register,
    opened_index: place.index,
    case_number: state.caseNumber,
    subject_id: state.subject.id,
    subject_kind: state.subject.kind,
    track: state.track,
    award: state.award,
    unit: state.unit,
    stage: state.progress.stage,
    substate: state.progress.substate,
    state: caseStateOf(state),
    entry: state.entry,
    released: state.live,
    waiting_role: work?.role ?? null,
    waiting_action: work?.action ?? null,
    deadline: running?.deadline ?? null,
    due: running?.due ?? null,
    decision_number: decisionOf(state)?.number ?? null,
    opened_at: place.occurredAt,
    since: state.since,
    changed_at: state.lastOccurredAt,
    version: state.version,
    fields: state.fields,
    missing_papers: missingCount(state),
    flags: flagsOf(state),
    // who referred it wrote it up first
    author: state.authors[0] ?? null,
    open_to: audiencesOf(state),
    folded: state,
  };
}
