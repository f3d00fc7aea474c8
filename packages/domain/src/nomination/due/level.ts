import type { DeadlineKind } from '@vinhdanh/contracts';
import { decisionOf } from '../model/record.js';
import type { OpenNomination } from '../model/state.js';

export type ClockLevel = 'unit' | 'province';

/** Whose clock it is: the level that must act within it, whose head is told when it does not, and which extends it. */
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
    // whoever has decided tells of it, and revokes it
    case 'notification':
    case 'revocation-decision':
      return decisionOf(state)?.level === 'unit' ? 'unit' : 'province';
    // whoever looks after the case resumes it, unless a higher level has suspended it
    case 'suspension-review':
      return atProvince(state) || state.suspension?.bar?.level === 'province' ? 'province' : 'unit';
  }
}

/** Once it has gone up the case is the province's business, unless the unit itself has decided. */
export const atProvince = (state: OpenNomination): boolean => {
  const { stage } = state.progress;
  return (
    stage === 'appraisal' || stage === 'submission' || (stage === 'commendation' && decisionOf(state)?.level !== 'unit')
  );
};
