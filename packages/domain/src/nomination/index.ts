export { acts, type Act } from './acts.js';
export {
  claimsMet,
  claimsOf,
  claimsUnder,
  decisionClaim,
  openClaim,
  openClaimOf,
  period,
  rewardedClaim,
} from './claims.js';
export type { Acting, ActingPerson, Context } from './context.js';
export { blocked, decide } from './decide.js';
export { effectsOwed } from './effects.js';
export { engineAct } from './engine.js';
export { asHappened, UnknownEventError } from './event.js';
export { evolve } from './evolve.js';
export { UnexpectedEventError } from './unexpected-event.js';
export { explain, type Explained } from './explain.js';
export { claimHeld } from './guards/claim.js';
export { grantFor, inForceOn, mayAct, provinceOver, reachOf } from './guards/right.js';
export {
  audienceOf,
  agencyAudience,
  audiencesOf,
  readingBy,
  authorAudience,
  isPublicAct,
  isPublicEvent,
  maySeeSealed,
  narrowRoles,
  publicView,
  readingOf,
  type Reading,
} from './reading.js';
export { auditedThen, pastAuditOf, type PastAudit } from './past-audit.js';
export { guardsOf } from './guards-of.js';
export { missingPapers } from './guards/dossier.js';
export { tally } from './guards/vote.js';
export { countOf } from './sitting.js';
export { nominationActNames } from './names.js';
export { nextMoment, nextOwed, owed, passDue, type Passed } from './owed.js';
export { accept, firstFailing, refuse, type Decision } from './rejection.js';
export type { Surroundings } from './changes.js';
export { openLinked } from './higher.js';
export { initial, type Deadline, type Happened, type Nomination, type OpenNomination, type Progress } from './state.js';
export { destination, TransitionError, transitions } from './transitions.js';
export { caseView } from './view.js';
export { waitingRole, workOf } from './work.js';
