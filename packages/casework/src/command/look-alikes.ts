import type { Day, UnitRegister } from '@vinhdanh/contracts';
import { lineagesOf, seesSubjectOf, type Acting, type Context, type Reference } from '@vinhdanh/domain';
import type { EventLog, LikeSubject } from '@vinhdanh/event-log';

/** Look-alikes of a subject: unanswered with the unit that each belongs to, and those confirmed to be the same. */
export interface FoundLookAlikes {
  readonly open: readonly Pick<LikeSubject, 'subject' | 'unit'>[];
  readonly same: readonly string[];
}

export const noLookAlikes: FoundLookAlikes = { open: [], same: [] };

/**
 * The look-alikes that an actor answers for: those of subjects that they see. The province answers the others, so that
 * nobody stalls a case by a subject that its unit may not see.
 */
export const lookAlikesFor = (
  actor: Acting,
  { open, same }: FoundLookAlikes,
  reference: Reference,
  day: Day,
): Context['lookAlikes'] => ({
  open: open
    .filter(({ unit }) => actor.kind === 'system' || seesSubjectOf(actor.grants, unit, reference, day))
    .map(({ subject }) => subject),
  same,
});

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
  async of(register: string, subject: string, units: UnitRegister): Promise<FoundLookAlikes> {
    const candidates = (await this.#log.lookAlikes(register, subject)).filter((other) =>
      mayBeOne(other, lineagesOf(units)),
    );
    const { answered, same } = await this.#log.links(subject);
    const settled = new Set([...answered, ...same]);
    return { open: candidates.filter((other) => !settled.has(other.subject)), same };
  }
}

const mayBeOne = (other: LikeSubject, lines: ReadonlyMap<string, string>): boolean =>
  (other.born === null || other.ownBorn === null || other.born === other.ownBorn) &&
  (other.unit === null ||
    other.ownUnit === null ||
    other.unit === other.ownUnit ||
    lines.get(other.unit) === lines.get(other.ownUnit));
