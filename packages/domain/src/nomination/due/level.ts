import type { DeadlineKind } from '@vinhdanh/contracts';
import { decisionOf } from '../model/record.js';
import type { OpenNomination } from '../model/state.js';

export type ClockLevel = 'unit' | 'province';

/**
 * Whose clock it is: the level that must act within it and may extend it, and whose head is notified when it does not
 * act.
 */
export function levelOf(state: OpenNomination, kind: DeadlineKind): ClockLevel {
  switch (kind) {
    case 'verification':
    case 'cultivation-review':
    case 'unit-posting':
    case 'supplement':
    case 'annual-review':
    case 'revocation-report':
      return 'unit';
    case 'completeness':
    case 'appraisal':
    case 'consultation':
    case 'public-comment':
    case 'sudden-path':
      return 'province';
    // the level that decided notifies the nominee, and revokes the award
    case 'notification':
    case 'revocation-decision':
      return decisionOf(state)?.level === 'unit' ? 'unit' : 'province';
    // the level that has the case resumes it, unless the province has suspended the subject
    case 'suspension-review':
      return atProvince(state) || state.suspension?.bar?.level === 'province' ? 'province' : 'unit';
  }
}

/** A case that was proposed upwards belongs to the province, unless the unit itself has decided. */
export const atProvince = (state: OpenNomination): boolean => {
  const { stage } = state.progress;
  return (
    stage === 'appraisal' || stage === 'submission' || (stage === 'commendation' && decisionOf(state)?.level !== 'unit')
  );
};
