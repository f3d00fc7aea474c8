import type { Moment, Day } from './text.js';
import type { Stage, StageExit } from './nomination/stage.js';
import type { EngineCommand } from './nomination/commands.js';
import type { DeadlineKind } from './policy.js';
import type { OwedEffect } from './effects.js';

/**
 * The position of a follower in the log of one case. `eventId` and `epoch` detect a restored database and a moved
 * clock.
 */
export interface Cursor {
  readonly version: number;
  readonly eventId: string | null;
  /** Epoch of the register's clock. */
  readonly epoch: number;
}

/** Signal `poke`: the case or its clock has changed. */
export interface Poke extends Cursor {
  readonly reason: 'committed' | 'clock' | 'sweep' | 'administrator';
}

export interface StagePassage {
  readonly from: Stage;
  readonly exit: StageExit;
  readonly to: Stage | null;
  /** When it occurred. */
  readonly at: Moment;
  readonly version: number;
}

/** An act of the engine. */
export type EngineAct = EngineCommand['type'];

/** One due act of the engine, identified down to its occurrence. */
export interface DueAct {
  /** Id of the command that applies it: case, clock, act and occurrence. */
  readonly id: string;
  readonly act: EngineAct;
  /** Its clock; null for a change around the case. */
  readonly deadline: string | null;
  readonly kind: DeadlineKind | null;
  /** When it fell, business time. */
  readonly at: Moment;
}

/** The answer of activity `follow`: all that a workflow knows of its case. No personal data. */
export interface Followed {
  readonly register: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly cursor: Cursor;
  /** The event at the given cursor is another or missing: PostgreSQL was restored. */
  readonly restored: boolean;
  readonly entered: readonly { readonly stage: Stage; readonly at: Moment; readonly version: number }[];
  /** Transitions since the given cursor, in order. */
  readonly passages: readonly StagePassage[];
  /** The present stage of the case; null: at rest. */
  readonly stage: Stage | null;
  readonly substate: string | null;
  readonly suspended: boolean;
  /** False for a historical case that is not released: no workflow runs before the release. */
  readonly live: boolean;
  readonly unit: string;
  readonly waitingRole: string | null;
  /** Running deadlines by id with their due day, for details and search attributes. */
  readonly deadlines: readonly { readonly deadline: string; readonly kind: DeadlineKind; readonly due: Day }[];
  readonly nextDue: string | null;
  /** Acts due now, in order. The workflow carries out each by the activity of its name. */
  readonly due: readonly DueAct[];
  /** What the case waits for, in words for Temporal's page; markdown. */
  readonly details: string;
  /** What the next timer waits for, in words. */
  readonly waitsFor: string;
  /** Machine time in ms until the next due moment; null: none ahead, or the clock is held (a poke will come). */
  readonly wakeInMs: number | null;
  /** The next due moment, business time. */
  readonly nextMoment: Moment | null;
  readonly effects: readonly OwedEffect[];
}

/**
 * The result of an activity: the acts that it applied, in order. `already`: the occurrence was applied before, or is no
 * longer due.
 */
export interface Applied {
  readonly version: number;
  readonly applied: readonly { readonly act: EngineAct; readonly deadline: string | null; readonly at: Moment }[];
  readonly already: boolean;
}

/** The activity that carries out each act of the engine, by its name in a history. */
export interface EngineActivityNames {
  readonly warn: 'remind';
  readonly 'fall-due': 'noteDueDay';
  readonly 'go-overdue': 'escalateToHead';
  readonly 'close-posting': 'closePosting';
  readonly 'return-dossier': 'returnDossier';
  readonly 'lapse-consultation': 'lapseConsultation';
  readonly 'close-publication': 'closePublication';
  readonly 'recompute-deadline': 'recomputeDeadline';
  readonly 'transition-procedure': 'transitionProcedure';
  readonly 'note-succession': 'noteSuccession';
}
export type EngineActivity = EngineActivityNames[EngineAct];

/**
 * Applies the acts before the given occurrence and the occurrence itself, and stops there or at a transition of the
 * case. Idempotent.
 */
export type EngineActivities = {
  readonly [A in EngineActivity]: (input: { caseId: string; due: DueAct }) => Promise<Applied>;
};

/** Activities of the worker, as the workflow sees them. */
export interface NominationActivities extends EngineActivities {
  /** Reads the case from the log, and records in the follow table what the workflow has seen. */
  follow(input: { caseId: string; since: Cursor | null; stage: Stage | null }): Promise<Followed>;
  /** Performs one effect under a lease. Idempotent by key. */
  performEffect(input: {
    caseId: string;
    effect: OwedEffect;
  }): Promise<{ outcome: 'delivered' | 'skipped' | 'withheld' | 'already' }>;
}

/** Argument of a run; a run trusts only the case id. */
export interface NominationRun {
  readonly caseId: string;
  readonly since: Cursor | null;
  /**
   * Version of the transition by which the case entered the stage of the run; 0: by its birth. If missing, the run
   * finds its position in the log by itself.
   */
  readonly entered?: number;
}

/** Answer to query `lifecycle`. */
export interface LifecycleView {
  readonly stage: Stage | null;
  readonly followed: Cursor | null;
  readonly signalled: number;
  readonly nextMoment: Moment | null;
  readonly deadlines: Followed['deadlines'];
  readonly passages: readonly StagePassage[];
  /** The act of the engine in progress; null = none. */
  readonly carryingOut: DueAct | null;
  readonly effectsInFlight: readonly string[];
  /** A transition that the lifecycle table lacks; shown, then followed. */
  readonly drift: readonly string[];
}

/** Argument of a fan-out: the change (id of its event) and its register. */
export interface FanOutRun {
  readonly id: string;
  readonly register: string;
}

/** Progress of a change: cases visited, and those in which it was due by then. */
export interface FanOutProgress {
  readonly cases: number;
  readonly passed: number;
  readonly done: boolean;
}

export interface FanOutActivities {
  /** Carries the change to the next page of cases, from the end of the last page. Idempotent. */
  fanOutPage(input: { id: string }): Promise<FanOutProgress>;
}
