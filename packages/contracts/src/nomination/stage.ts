/** The six stages of the plan, and `followUp`, drawn after them. Each is a workflow type in Temporal. */
export const stages = ['discovery', 'cultivation', 'recognition', 'appraisal', 'submission', 'commendation', 'followUp'] as const;
export type Stage = (typeof stages)[number];

/** How a stage is left. `lifecycle.ts` of the workflow and the transitions of the domain name the same ones. */
export type StageExit = 'accepted' | 'ready' | 'proposed' | 'passed' | 'returned' | 'signed' | 'archived' | 'declined' | 'withdrawn' | 'retired';

/** Why a case rests: nothing is owed any more, until a later event wakes it. */
export type RestReason = 'declined' | 'withdrawn' | 'retired';

/** Substates within a stage, as `domain.md` §4 names them. */
export type Substate =
  | 'referred'
  | 'verifying'
  | 'accepted'
  | 'planned'
  | 'active'
  | 'dossier'
  | 'council'
  | 'recognised'
  | 'sent'
  | 'completeness'
  | 'supplement'
  | 'content'
  | 'voted'
  | 'drafting'
  | 'before-chair'
  | 'decided'
  | 'registered'
  | 'notified'
  | 'issued'
  | 'awarded'
  | 'tracking';
