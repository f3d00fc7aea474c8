import type { Moment, NewEvent, SubjectKind } from '@vinhdanh/contracts';
import { blameless, evolveSubject, type ConcernedSubject, type Conduct } from '@vinhdanh/domain';

type Registered = ConcernedSubject['subject'];

/** The subject of a scenario, folded from the events of its stream. */
export class HeardSubject {
  readonly #id: string;
  #version = 1;
  #subject: Registered;

  constructor(id: string, is: SubjectKind) {
    this.#id = id;
    this.#subject = { kind: 'subject', is, honours: [], ...blameless };
  }

  get conduct(): Conduct {
    const { bars, sanctions } = this.#subject;
    return { bars, sanctions };
  }

  hear(events: readonly NewEvent[]): void {
    for (const event of events) {
      const heard = evolveSubject(this.#subject, event);
      if (heard.kind === 'absent') throw new Error('a registered subject stays registered');
      this.#subject = heard;
      this.#version += 1;
    }
  }

  concerned(at: Moment): readonly ConcernedSubject[] {
    return [{ id: this.#id, version: this.#version, lastOccurredAt: at, subject: this.#subject }];
  }
}
