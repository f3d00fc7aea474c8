import type { DeadlineKind, Stage } from '@vinhdanh/contracts';

/**
 * The clocks that may be running in each stage, overlays and clocks that run on from an earlier stage included. The
 * workflow declares what the engine does for each of them; the domain's scenarios fail where another clock runs.
 */
export const clocksOfStage: Readonly<Record<Stage, readonly DeadlineKind[]>> = {
  discovery: ['verification', 'suspension-review'],
  cultivation: ['cultivation-review', 'suspension-review'],
  recognition: ['unit-posting', 'suspension-review'],
  // the simplified procedure starts its clock in discovery, and it runs on until the decision
  appraisal: [
    'completeness',
    'supplement',
    'appraisal',
    'consultation',
    'public-comment',
    'sudden-path',
    'suspension-review',
  ],
  // no regulation found sets the Chairman a term of their own: that of the appraisal runs on until the decision
  submission: ['appraisal', 'sudden-path', 'suspension-review'],
  commendation: ['notification', 'revocation-report', 'revocation-decision', 'suspension-review'],
  followUp: ['annual-review', 'revocation-report', 'revocation-decision'],
};
