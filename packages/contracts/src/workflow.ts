import type { Stage, StageExit } from './nomination/stage.js';
import type { EngineCommand } from './nomination/commands.js';
import type { DeadlineKind } from './policy.js';
import type { OwedEffect } from './effects.js';

/** Where a follower stands in the log of one case. `eventId` and `epoch` tell a restored database and a moved clock apart. */
export interface Cursor {
  readonly version: number;
  readonly eventId: string | null;
  /** Epoch of the register's clock. */
  readonly epoch: number;
}

/** Signal `poke`: the case has moved, or its clock has. */
export interface Poke extends Cursor {
  readonly reason: 'committed' | 'clock' | 'sweep' | 'administrator';
}

export interface StagePassage {
  readonly from: Stage;
  readonly exit: StageExit;
  readonly to: Stage | null;
  /** When it occurred. */
  readonly at: string;
  readonly version: number;
}

/** An act of the engine. */
export type EngineAct = EngineCommand['type'];

/** One due act of the engine, named down to its occurrence. */
export interface DueAct {
  /** Id of the command that applies it: case, clock, act and which of its occurrences. */
  readonly id: string;
  readonly act: EngineAct;
  /** The clock that it belongs to; null for a change around the case. */
  readonly deadline: string | null;
  readonly kind: DeadlineKind | null;
  /** When it fell, business time. */
  readonly at: string;
}

/** What activity `follow` answers: all that a workflow knows of its case. No personal data. */
export interface Followed {
  readonly register: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly cursor: Cursor;
  /** The event at the asked cursor is another or missing: PostgreSQL was restored. */
  readonly restored: boolean;
  readonly entered: readonly { readonly stage: Stage; readonly at: string; readonly version: number }[];
  /** Passages since the asked cursor, in order. */
  readonly passages: readonly StagePassage[];
  /** Where the case is now; null: at rest. */
  readonly stage: Stage | null;
  readonly substate: string | null;
  readonly suspended: boolean;
  /** False for a historical case that is not released: no workflow runs before it. */
  readonly live: boolean;
  readonly unit: string;
  readonly waitingRole: string | null;
  /** Running deadlines by id with their due day, for details and search attributes. */
  readonly deadlines: readonly { readonly deadline: string; readonly kind: DeadlineKind; readonly due: string }[];
  readonly nextDue: string | null;
  /** Acts due now, in order. The workflow carries out each by the activity of its name. */
  readonly due: readonly DueAct[];
  /** What the case waits for, in words for Temporal's page; markdown. */
  readonly details: string;
  /** What the next timer waits for, in words. */
  readonly waitsFor: string;
  /** Machine milliseconds until the next moment owed; null: none ahead, or the clock is held (a poke will come). */
  readonly wakeInMs: number | null;
  /** The next moment owed, business time. */
  readonly nextMoment: string | null;
  readonly effects: readonly OwedEffect[];
}

/** What an activity of the engine has done: the acts that it applied, in order. `already`: the occurrence has been applied, or is due no more. */
export interface Applied {
  readonly version: number;
  readonly applied: readonly { readonly act: EngineAct; readonly deadline: string | null; readonly at: string }[];
  readonly already: boolean;
}

/** The activity that carries out each act of the engine, by the name under which it stands in a history. */
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
 * Applies what precedes the named occurrence and the occurrence itself, and stops there or at a transition of the case.
 * Idempotent.
 */
export type EngineActivities = {
  readonly [A in EngineActivity]: (input: { caseId: string; due: DueAct }) => Promise<Applied>;
};

/** Activities of the worker, as the workflow sees them. */
export interface NominationActivities extends EngineActivities {
  /** Reads the case from the log, and notes in the follow table what the workflow has seen. */
  follow(input: { caseId: string; since: Cursor | null; stage: Stage | null }): Promise<Followed>;
  /** Performs one effect under a lease. Idempotent by key. */
  performEffect(input: {
    caseId: string;
    effect: OwedEffect;
  }): Promise<{ outcome: 'delivered' | 'skipped' | 'withheld' | 'already' }>;
}

/** Argument of a run; no run trusts it beyond the case id. */
export interface NominationRun {
  readonly caseId: string;
  readonly since: Cursor | null;
  /** Version of the passage by which the stage of the run was entered, 0: by the birth of the case. Where missing, the run finds its place in the log by itself. */
  readonly entered?: number;
}

/** Answer to query `lifecycle`. */
export interface LifecycleView {
  readonly stage: Stage | null;
  readonly followed: Cursor | null;
  readonly signalled: number;
  readonly nextMoment: string | null;
  readonly deadlines: Followed['deadlines'];
  readonly passages: readonly StagePassage[];
  /** The act of the engine that is being carried out; null = none. */
  readonly carryingOut: DueAct | null;
  readonly effectsInFlight: readonly string[];
  /** A passage that the lifecycle table lacks; shown, then followed. */
  readonly drift: readonly string[];
}

/** Argument of a fan-out: the change (id of its event) and its register. */
export interface FanOutRun {
  readonly id: string;
  readonly register: string;
}

/** How far a change has been carried: cases gone through, and those in which it owed something by then. */
export interface FanOutProgress {
  readonly cases: number;
  readonly passed: number;
  readonly done: boolean;
}

export interface FanOutActivities {
  /** Carries the change to the next page of cases, from where the last page ended. Idempotent. */
  fanOutPage(input: { id: string }): Promise<FanOutProgress>;
}
