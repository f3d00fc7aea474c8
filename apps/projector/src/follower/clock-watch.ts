import type { FollowRows } from '@vinhdanh/operations';

/** Watches the clocks: after a clock was set, held or run, every case with a future moment computes its timer again. */
export class ClockWatch {
  readonly #follow: FollowRows;
  readonly #known = new Map<string, number>();

  constructor(follow: FollowRows) {
    this.#follow = follow;
  }

  /** @returns how many cases are to be poked because their clock has changed */
  async catchUp(): Promise<number> {
    let wanted = 0;
    for (const { register, epoch } of await this.#follow.clockEpochs()) {
      if (this.#known.get(register) === epoch) continue;
      wanted += await this.#follow.wantEpoch(register, epoch);
      this.#known.set(register, epoch);
    }
    return wanted;
  }
}
