import type { Followed } from '@vinhdanh/contracts';
import type { FollowRows } from '@vinhdanh/operations';

/**
 * Value of column `substate` while a case rests and an effect still waits for its outcome: its workflow must stay
 * alive.
 */
export const effectsOwed = 'effects-owed';

/**
 * Records in `ops.follow` what the workflow of a case has seen: the follower pokes until it equals what was committed.
 */
export class FollowTable {
  readonly #rows: FollowRows;

  constructor(rows: FollowRows) {
    this.#rows = rows;
  }

  /** Lists the case as stuck, with the reason. */
  async stuck(caseId: string, error: string): Promise<void> {
    await this.#rows.stuck(caseId, error);
  }

  async seen(followed: Followed): Promise<void> {
    const { caseId, register, cursor, stage, nextMoment, effects, restored } = followed;
    const substate = stage === null && effects.length > 0 ? effectsOwed : followed.substate;
    await this.#rows.seen({ caseId, register, ...cursor, stage, substate, nextMoment, restored });
  }
}
