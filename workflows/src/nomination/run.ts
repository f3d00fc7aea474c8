import type { Cursor, NominationRun, Stage, StagePassage } from '@vinhdanh/contracts';

/** What a run hands to the next one of its chain. A hint for reading on: whoever starts a run from outside leaves it away, and the log tells all of it again. */
export interface HandedOver {
  /** Version of the passage by which this stage was entered; passages up to it belong to earlier runs. Null: the run finds its place in the log by itself. */
  readonly entered: number | null;
  /** Highest version that a poke has named in the runs before. */
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
  /** rest: nothing is owed until a later event wakes the case; unreleased: historical, not released; unknown: the log has no such case (restored before its birth). */
  readonly reason: 'rest' | 'unreleased' | 'unknown';
  readonly stage: Stage;
  readonly followed: Cursor | null;
}

/** Keeps what is handed over small however long a case goes round. */
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
