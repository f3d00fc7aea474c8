import { subjectEvents, type UnitRegister } from '@vinhdanh/contracts';
import { lineagesOf, type Context } from '@vinhdanh/domain';
import type { EventLog, LikeSubject } from '@vinhdanh/event-log';

export const noLookAlikes: Context['lookAlikes'] = { open: [], same: [] };

/** Which subjects look like one another, and what officers have answered. Read from the log, so that a guard may rest on it. */
export class LookAlikes {
  readonly #log: EventLog;

  constructor(log: EventLog) {
    this.#log = log;
  }

  /** The same name and kind, nothing known that tells them apart (birth year, line of units): unanswered, and answered to be the same. */
  async of(register: string, subject: string, units: UnitRegister): Promise<Context['lookAlikes']> {
    const candidates = (await this.#log.lookAlikes(register, subject)).filter((other) => mayBeOne(other, lineagesOf(units)));
    const links = await this.#log.links([subject, ...candidates.map((other) => other.subject)]);
    const answers = new Map<string, boolean>();
    for (const link of links) {
      const { other, same } = subjectEvents.SubjectsLinked.parse(link.facts);
      if (link.subject === subject) answers.set(other, same);
      else if (other === subject) answers.set(link.subject, same);
    }
    return {
      open: candidates.map((other) => other.subject).filter((other) => !answers.has(other)),
      same: [...answers].filter(([, same]) => same).map(([other]) => other),
    };
  }
}

const mayBeOne = (other: LikeSubject, lines: ReadonlyMap<string, string>): boolean =>
  (other.born === null || other.ownBorn === null || other.born === other.ownBorn) &&
  (other.unit === null || other.ownUnit === null || other.unit === other.ownUnit || lines.get(other.unit) === lines.get(other.ownUnit));
