import { nominationEvents, within, wordsOf, type Bilingual, type Day, type LoggedEvent } from '@vinhdanh/contracts';
import { dayOf, recognitionStands } from '@vinhdanh/domain';
import { caseStates } from '../nomination/row.js';
import type { AmendmentRow, UnitYearRow } from './table.js';

type Measure = AmendmentRow['measure'];
/** Where and when a case reached a measure. */
type Reached = Pick<AmendmentRow, 'unit' | 'day'>;

const standing: readonly string[] = caseStates.filter(recognitionStands);
const measures: readonly Measure[] = ['recognised', 'replicated', 'honouring-event'];

/**
 * The figures of ended years that an event changed: what the case counted for before and no longer counts for, and the
 * reverse. The figures of a running year change without being amended. A case entered from old papers changes them as
 * of its own days, so it completes the register and amends nothing.
 */
export function amendmentsBy(
  event: LoggedEvent,
  before: UnitYearRow | null,
  after: UnitYearRow | null,
): readonly AmendmentRow[] {
  if (before === null || after === null || before === after) return [];
  const since = dayOf(event.occurredAt);
  const ended = ({ day }: Reached): boolean => yearOf(day) < yearOf(since);
  return measures.flatMap((measure) => {
    const [left, entered] = [reachedBy(before, measure), reachedBy(after, measure)];
    if (left?.unit === entered?.unit && left?.day === entered?.day) return [];
    const row = (reached: Reached, change: 1 | -1): AmendmentRow => ({
      case_id: after.case_id,
      version: event.version,
      measure,
      ...reached,
      change,
      register: after.register,
      log_index: event.logIndex,
      subject_kind: after.subject_kind,
      since,
      act: event.type,
      ...causeOf(event, after),
    });
    return [
      ...(left !== null && ended(left) ? [row(left, -1)] : []),
      ...(entered !== null && ended(entered) ? [row(entered, 1)] : []),
    ];
  });
}

const yearOf = (day: Day): string => day.slice(0, 4);

/** As `tallyUnits` counts it, except that households are left to the quota. */
function reachedBy(row: UnitYearRow, measure: Measure): Reached | null {
  const unit = row.recognised_unit ?? row.unit;
  const on = (day: Day | null): Reached | null => (day === null ? null : { unit, day });
  if (measure === 'honouring-event') return on(row.presented_on);
  if (!standing.includes(row.state)) return null;
  if (measure === 'recognised') return on(row.recognised_on);
  return row.state === 'suspended' ? null : on(completedOn(row));
}

/** The generated column `completed_on`. */
function completedOn({ recognised_on, disseminated_on, replicated_on }: UnitYearRow): Day | null {
  if (recognised_on === null || disseminated_on === null || replicated_on === null) return null;
  return [recognised_on, disseminated_on, replicated_on].toSorted().at(-1) ?? null;
}

/** Why the event happened, and the paper that decided it. */
function causeOf(event: LoggedEvent, { ground }: UnitYearRow): Pick<AmendmentRow, 'detail' | 'paper'> {
  const { facts } = event;
  switch (event.type) {
    case 'AwardRevoked':
      return { detail: ground, paper: nominationEvents.AwardRevoked.parse(facts).decisionNumber };
    case 'CaseSuspended': {
      const { reason, document } = nominationEvents.CaseSuspended.parse(facts);
      return { detail: reason, paper: document };
    }
    case 'CaseResumed':
      return { detail: null, paper: nominationEvents.CaseResumed.parse(facts).document };
    case 'CaseTerminated':
      return { detail: null, paper: nominationEvents.CaseTerminated.parse(facts).document };
    case 'ConsentRecorded':
      return { detail: null, paper: nominationEvents.ConsentRecorded.parse(facts).document };
    case 'UnitRecognised':
      return { detail: null, paper: nominationEvents.UnitRecognised.parse(facts).number };
    case 'StagePassed':
      return { detail: nominationEvents.StagePassed.parse(facts).exit, paper: null };
    default:
      return { detail: null, paper: null };
  }
}

/** Words for the reason of an amendment. */
export function reasonOf({ act, detail }: Pick<AmendmentRow, 'act' | 'detail'>): Bilingual {
  const word = wordsOf('event', act) ?? { vi: act, en: act };
  if (detail === null) return word;
  if (act === 'StagePassed') return wordsOf('exit', detail) ?? word;
  const more = wordsOf('revocation', detail) ?? wordsOf('suspension', detail);
  if (more === null) return word;
  const { vi, en } = within(more);
  return { vi: `${word.vi}: ${vi}`, en: `${word.en}: ${en}` };
}
