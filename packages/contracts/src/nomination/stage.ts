/** The six stages of the plan, and `followUp`, shown after them. Each is a workflow type in Temporal. */
export const stages = [
  'discovery',
  'cultivation',
  'recognition',
  'appraisal',
  'submission',
  'commendation',
  'followUp',
] as const;
export type Stage = (typeof stages)[number];

/** Why a case rests: nothing is owed any more, until a later event wakes it. */
export const restReasons = [
  'declined',
  'withdrawn',
  'merged',
  'dropped-out',
  'closed-not-passed',
  'recognised-only',
  'ineligible',
  'centrally-refused',
  'terminated',
  'revoked',
  'retired',
] as const;
export type RestReason = (typeof restReasons)[number];

/**
 * How a case leaves a stage. `lifecycle.ts` of the workflow and the transitions of the domain have the same names. The
 * last group wakes a case that came to rest in that stage.
 */
export const stageExits = [
  'accepted',
  'fast-tracked',
  'proposed-higher',
  'ready',
  'proposed',
  'commended',
  'not-passed',
  'passed',
  'returned',
  'signed',
  'sent-back',
  'centrally-supplemented',
  'fell-back',
  'archived',
  ...restReasons,
  're-referred',
  'taken-back',
  'reopened',
  'looked-at-again',
] as const;
export type StageExit = (typeof stageExits)[number];

/** Substates within a stage, as `domain.md` §4 names them. */
export const substates = [
  'referred',
  'verifying',
  'accepted',
  'planned',
  'active',
  'paused',
  'dossier',
  'council',
  'recognised',
  'sent',
  'completeness',
  'supplement',
  'content',
  'voted',
  'drafting',
  'before-chair',
  'escalated',
  'received-centrally',
  'decided',
  'registered',
  'notified',
  'issued',
  'awarded',
  'tracking',
] as const;
export type Substate = (typeof substates)[number];
