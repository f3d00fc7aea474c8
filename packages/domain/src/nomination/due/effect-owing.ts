import type { Happened, OpenNomination } from '../model/state.js';
import { levelOf } from './level.js';
import { workOf } from '../process/work.js';

/** Which live events owe a notice, and its subject. */
export function effectOf(event: Happened): string | null {
  switch (event.type) {
    case 'NomineeNotified':
    case 'SupplementRequested':
    case 'NominationDeclined':
    case 'DossierReturned':
    case 'RejectedWithNotice':
    case 'CaseTerminated':
    case 'DuplicateTakenIn':
    case 'DuplicateWoken':
      return event.type;
    case 'ConsultationLapsed':
      return event.facts.agency;
    case 'Escalated':
    case 'DeadlineWarned':
      return event.facts.deadline;
    default:
      return null;
  }
}

/**
 * Recipients of an event's notice: for a warning, whoever must act within that deadline; otherwise the unit that has
 * the case.
 */
export function addressee(state: OpenNomination, event: Happened): OpenNomination['effects'][number]['to'] {
  if (event.type === 'Escalated') return headOf(state, event);
  if (event.type !== 'DeadlineWarned') return { role: null, unit: state.unit };
  const work = workOf(state, null);
  const asked = work.find(({ deadline }) => deadline === event.facts.deadline) ?? work[0];
  return { role: asked?.role ?? null, unit: asked?.unit ?? state.unit };
}

/**
 * The head of the body whose clock it is, never of the unit that submitted; the Chairman where no provincial body has
 * acted yet.
 */
function headOf(
  state: OpenNomination,
  { facts }: Extract<Happened, { type: 'Escalated' }>,
): OpenNomination['effects'][number]['to'] {
  if (facts.unit !== undefined) return { role: 'unit-head', unit: facts.unit };
  const clock = state.deadlines.find(({ deadline }) => deadline === facts.deadline);
  const level = clock === undefined ? 'unit' : levelOf(state, clock.kind);
  return { role: level === 'unit' ? 'unit-head' : 'chair', unit: state.unit };
}
