import type { Happened, OpenNomination } from '../model/state.js';
import { workOf } from '../process/work.js';

/** Which live events owe a notice, and about what. */
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

/** Whom an event is to be told: a warning, to whoever has to act within that deadline; the rest, at the unit that has the case. */
export function addressee(state: OpenNomination, event: Happened): OpenNomination['effects'][number]['to'] {
  if (event.type !== 'DeadlineWarned') return { role: null, unit: state.unit };
  const work = workOf(state, null);
  const asked = work.find(({ deadline }) => deadline === event.facts.deadline) ?? work[0];
  return { role: asked?.role ?? null, unit: asked?.unit ?? state.unit };
}
