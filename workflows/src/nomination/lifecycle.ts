import type { DeadlineKind, EngineAct, EngineActivityNames, Stage, StageExit } from '@vinhdanh/contracts';

type End = 'declined' | 'withdrawn' | 'merged' | 'terminated';

/**
 * The exits of each stage, and the exits that wake a case at rest in it. Closed: a stage function can return no other.
 */
export interface StageExits {
  readonly discovery: 'accepted' | 'fast-tracked' | 'proposed-higher' | End | 're-referred';
  readonly cultivation: 'ready' | 'dropped-out' | 'taken-back' | End | 're-referred';
  readonly recognition:
    | 'proposed'
    | 'commended'
    | 'not-passed'
    | 'closed-not-passed'
    | 'recognised-only'
    | 'taken-back'
    | 'reopened'
    | End
    | 're-referred';
  readonly appraisal: 'passed' | 'returned' | 'ineligible' | 'reopened' | End | 're-referred';
  readonly submission:
    | 'signed'
    | 'sent-back'
    | 'centrally-supplemented'
    | 'fell-back'
    | 'centrally-refused'
    | 'reopened'
    | End
    | 're-referred';
  readonly commendation: 'archived' | 'revoked' | 're-referred';
  readonly followUp: 'retired' | 'revoked' | 'looked-at-again' | 're-referred';
}
export type ExitOf<S extends Stage> = StageExits[S];

/** The clocks that may run in each stage, including overlays and clocks that continue from an earlier stage. */
export interface StageClocks {
  readonly discovery: 'verification' | 'suspension-review';
  readonly cultivation: 'cultivation-review' | 'suspension-review';
  readonly recognition: 'unit-posting' | 'suspension-review';
  readonly appraisal:
    | 'completeness'
    | 'supplement'
    | 'appraisal'
    | 'consultation'
    | 'public-comment'
    | 'sudden-path'
    | 'suspension-review';
  readonly submission: 'appraisal' | 'sudden-path' | 'suspension-review';
  readonly commendation: 'notification' | 'revocation-report' | 'revocation-decision' | 'suspension-review';
  readonly followUp: 'annual-review' | 'revocation-report' | 'revocation-decision';
}

/** The act in which a clock ends; a pack may give a clock no other end (`atEnd`). */
interface Ends {
  readonly 'unit-posting': 'close-posting';
  readonly supplement: 'return-dossier';
  readonly consultation: 'lapse-consultation';
  readonly 'public-comment': 'close-publication';
}
type EndOf<K extends DeadlineKind> = K extends keyof Ends ? Ends[K] : 'go-overdue';

/** The engine's acts as a clock runs, each with the activity that carries it out. */
type ActsOf<K extends DeadlineKind> = Pick<EngineActivityNames, 'warn' | 'fall-due' | EndOf<K>>;

type Lifecycle = {
  readonly [S in Stage]: {
    readonly exits: { readonly [E in ExitOf<S>]: Stage | 'rest' };
    readonly clocks: { readonly [K in StageClocks[S]]: ActsOf<K> };
  };
};

/** Ends of every stage before the decision, and the way back from them: referred again, with new evidence. */
const ends = {
  declined: 'rest',
  withdrawn: 'rest',
  merged: 'rest',
  terminated: 'rest',
  're-referred': 'discovery',
} as const;

const reminds = { warn: 'remind', 'fall-due': 'noteDueDay' } as const;
/** The person who must act is reminded; after the last day, their head is notified. */
const escalates = { ...reminds, 'go-overdue': 'escalateToHead' } as const;

/**
 * The whole life of a nomination on one screen. Per stage: its exits, each with the next stage, and the engine's acts
 * there, by clock and act. Tests prove that both equal the domain, which decides. Each stage is a workflow type of this
 * name.
 */
export const lifecycle = {
  discovery: {
    exits: { accepted: 'cultivation', 'fast-tracked': 'appraisal', 'proposed-higher': 'recognition', ...ends },
    clocks: { verification: escalates, 'suspension-review': escalates },
  },
  cultivation: {
    exits: { ready: 'recognition', 'dropped-out': 'rest', 'taken-back': 'cultivation', ...ends },
    clocks: { 'cultivation-review': escalates, 'suspension-review': escalates },
  },
  recognition: {
    exits: {
      proposed: 'appraisal',
      commended: 'commendation',
      'not-passed': 'cultivation',
      'closed-not-passed': 'rest',
      'recognised-only': 'rest',
      'taken-back': 'cultivation',
      reopened: 'recognition',
      ...ends,
    },
    clocks: {
      'unit-posting': { ...reminds, 'close-posting': 'closePosting' },
      'suspension-review': escalates,
    },
  },
  appraisal: {
    exits: { passed: 'submission', returned: 'recognition', ineligible: 'rest', reopened: 'recognition', ...ends },
    clocks: {
      completeness: escalates,
      supplement: { ...reminds, 'return-dossier': 'returnDossier' },
      appraisal: escalates,
      consultation: { ...reminds, 'lapse-consultation': 'lapseConsultation' },
      'public-comment': { ...reminds, 'close-publication': 'closePublication' },
      'sudden-path': escalates,
      'suspension-review': escalates,
    },
  },
  submission: {
    exits: {
      signed: 'commendation',
      'sent-back': 'appraisal',
      'centrally-supplemented': 'appraisal',
      'fell-back': 'appraisal',
      'centrally-refused': 'rest',
      reopened: 'recognition',
      ...ends,
    },
    clocks: { appraisal: escalates, 'sudden-path': escalates, 'suspension-review': escalates },
  },
  commendation: {
    exits: { archived: 'followUp', revoked: 'rest', 're-referred': 'discovery' },
    clocks: {
      notification: escalates,
      'revocation-report': escalates,
      'revocation-decision': escalates,
      'suspension-review': escalates,
    },
  },
  followUp: {
    exits: { retired: 'rest', revoked: 'rest', 'looked-at-again': 'followUp', 're-referred': 'discovery' },
    clocks: { 'annual-review': escalates, 'revocation-report': escalates, 'revocation-decision': escalates },
  },
} as const satisfies Lifecycle;

/** Changes around a case reach it in any stage, and at rest. */
export const changes = {
  'recompute-deadline': 'recomputeDeadline',
  'transition-procedure': 'transitionProcedure',
  'note-succession': 'noteSuccession',
} as const satisfies Pick<EngineActivityNames, 'recompute-deadline' | 'transition-procedure' | 'note-succession'>;

/** Whether the stage declares a clock; if not, the log and this code disagree. */
export const declaresClock = (stage: Stage, kind: DeadlineKind): boolean => kind in lifecycle[stage].clocks;

/** Whether the stage declares this act of the engine for a clock. */
export function declaresAct(stage: Stage, kind: DeadlineKind, act: EngineAct): boolean {
  const clocks: Partial<Record<DeadlineKind, object>> = lifecycle[stage].clocks;
  return act in changes || act in (clocks[kind] ?? {});
}

/** Whether the table has this exit for this stage; if not, the log has a transition that this code does not know. */
export function isExitOf<S extends Stage>(stage: S, exit: StageExit): exit is ExitOf<S> & StageExit {
  return Object.hasOwn(lifecycle[stage].exits, exit);
}

const byStage: Lifecycle = lifecycle;

/** Where an exit leads. */
export function next<S extends Stage>(stage: S, exit: ExitOf<S>): Stage | 'rest' {
  const row: { readonly exits: { readonly [E in ExitOf<S>]: Stage | 'rest' } } = byStage[stage];
  return row.exits[exit];
}
