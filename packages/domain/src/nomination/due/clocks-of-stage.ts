import type { DeadlineKind, Stage } from '@vinhdanh/contracts';

/**
 * The clocks that may run in each stage, including overlays and clocks that continue from an earlier stage. The
 * workflow declares what the engine does for each of them; the scenarios of the domain fail when another clock runs.
 */
export const clocksOfStage: Readonly<Record<Stage, readonly DeadlineKind[]>> = {
  discovery: ['verification', 'suspension-review'],
  cultivation: ['cultivation-review', 'suspension-review'],
  recognition: ['unit-posting', 'suspension-review'],
  // the simplified procedure starts its clock in discovery, and the clock runs until the decision
  appraisal: [
    'completeness',
    'supplement',
    'appraisal',
    'consultation',
    'public-comment',
    'sudden-path',
    'suspension-review',
  ],
  // no regulation found sets a separate term for the Chairman: the term of the appraisal runs until the decision
  submission: ['appraisal', 'sudden-path', 'suspension-review'],
  commendation: ['notification', 'revocation-report', 'revocation-decision', 'suspension-review'],
  followUp: ['annual-review', 'revocation-report', 'revocation-decision'],
};
