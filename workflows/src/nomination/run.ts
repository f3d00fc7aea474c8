import type { Cursor, NominationRun, Stage, StagePassage } from '@vinhdanh/contracts';

/**
 * What a run passes to the next run of its chain. It is a hint about where to read on: a run started from outside has
 * none, and reads everything from the log.
 */
export interface HandedOver {
  /**
   * Version of the transition by which the case entered this stage; transitions up to it belong to earlier runs. Null:
   * the run finds its position in the log by itself.
   */
  readonly entered: number | null;
  /** Highest version that a poke has named in earlier runs. */
  readonly signalled: number;
  readonly passages: readonly StagePassage[];
  readonly drift: readonly string[];
}

export interface ChainedRun extends NominationRun {
  readonly handedOver?: HandedOver;
}

/** Result of the last run of a chain. */
export interface NominationEnd {
  readonly caseId: string;
  /**
   * rest: nothing is owed until a later event wakes the case; unreleased: historical, not released; unknown: the log
   * has no such case (restored to before its birth).
   */
  readonly reason: 'rest' | 'unreleased' | 'unknown';
  readonly stage: Stage;
  readonly followed: Cursor | null;
}

/** Limits what is passed on, however long a case goes round. */
export const handedPassages = 50;

/** The chain ends here. Thrown out of a stage, caught by `stageWorkflow`. */
export class Ended extends Error {
  override readonly name = 'Ended';
  readonly end: NominationEnd;

  constructor(end: NominationEnd) {
    super(end.reason);
    this.end = end;
  }
}
