import type { UnitRegister } from '@vinhdanh/contracts';
import { lineagesOf, type Context } from '@vinhdanh/domain';
import type { EventLog, LikeSubject } from '@vinhdanh/event-log';

export const noLookAlikes: Context['lookAlikes'] = { open: [], same: [] };

/** Which subjects look alike, and what officers have answered. Read from the log, so that a guard may use it. */
export class LookAlikes {
  readonly #log: EventLog;

  constructor(log: EventLog) {
    this.#log = log;
  }

  /**
   * Unanswered: the same name and kind, and no known difference (birth year, lineage of units). The same: confirmed by
   * an officer, whatever the names.
   */
  async of(register: string, subject: string, units: UnitRegister): Promise<Context['lookAlikes']> {
    const candidates = (await this.#log.lookAlikes(register, subject)).filter((other) =>
      mayBeOne(other, lineagesOf(units)),
    );
    const { answered, same } = await this.#log.links(subject);
    const settled = new Set([...answered, ...same]);
    return { open: candidates.map((other) => other.subject).filter((other) => !settled.has(other)), same };
  }
}

const mayBeOne = (other: LikeSubject, lines: ReadonlyMap<string, string>): boolean =>
  (other.born === null || other.ownBorn === null || other.born === other.ownBorn) &&
  (other.unit === null ||
    other.ownUnit === null ||
    other.unit === other.ownUnit ||
    lines.get(other.unit) === lines.get(other.ownUnit));
