export { isOpenCommand, isPublicAct } from './process/commands.js';
export { grantFor, grantOn, mayAct, mayActOn } from './process/access.js';
export { holdersOf, whoActs, type Actors, type Holding } from './conflict/acting.js';
export { interestsIn, interestsOf } from './conflict/interest.js';
export { excludedFrom, exclusionOf } from './conflict/recusal.js';
export { claimsMet, claimsOf, claimsUnder } from './claims/claims.js';
export type { Acting, ActingPerson, Context } from './process/context.js';
export { blocked, decide } from './process/decide.js';
export { effectsOwed } from './due/effects.js';
export { asHappened } from './model/event.js';
export { evolve } from './model/evolve.js';
export { explain, type Explained } from './process/explain.js';
export { claimHeld } from './claims/claim-guards.js';
export { endsBar, restsOnSubject } from './access/bar-guards.js';
export { barsApplied } from './proceedings/suspending.js';
export { inForceOn, provinceOver, reachOf } from './access/right-guards.js';
export {
  audienceOf,
  agencyAudience,
  audiencesOf,
  readingBy,
  authorAudience,
  isPublicEvent,
  maySeeSealed,
  narrowRoles,
  publicView,
  readingOf,
  type Reading,
} from './access/reading.js';
export { pastAuditOf, type PastAudit } from './access/past-audit.js';
export { guardsByKind, guardsOf, restsOnInterests, type GuardsOf } from './process/guards-of.js';
export { missingPapers } from './stages/recognition/dossier-guards.js';
export { tally } from './council/vote-guards.js';
export { countOf } from './council/sitting.js';
export { clocksOfStage } from './due/clocks-of-stage.js';
export { dueActs, nextAct, nextMoment, passDue, type Occurrence, type Passed } from './due/owed.js';
export { citedAwardRevoked } from './proceedings/cited-award.js';
export { inWords, refuse, type Accepted, type Decision } from './process/rejection.js';
export type { Surroundings } from './due/changes.js';
export { openLinked } from './stages/follow-up/higher.js';
export {
  initial,
  type Deadline,
  type Happened,
  type Nomination,
  type OpenNomination,
  type Progress,
} from './model/state.js';
export { transitions } from './process/transitions.js';
export { caseView } from './model/view.js';
export { workOf } from './process/work.js';
export {
  appraisalOf,
  consultationsOf,
  criteriaOf,
  decisionOf,
  latestSitting,
  recognitionOf,
  votesOf,
} from './model/record.js';
export { membersVoting } from './access/reading.js';
export type { Council } from './model/state.js';
export { UnexpectedEventError } from './model/unexpected-event.js';
