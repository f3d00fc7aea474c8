import { subjectEvents, type Moment, type NewEvent, type SubjectKind } from '@vinhdanh/contracts';
import {
  blameless,
  evolveConduct,
  isConduct,
  type ConcernedSubject,
  type Conduct,
  type HeldHonour,
} from '@vinhdanh/domain';

/** The subject of a scenario as its stream tells: what bars it, and what it was honoured for. */
export class HeardSubject {
  readonly #id: string;
  #version = 1;
  #conduct: Conduct = blameless;
  #honours: readonly HeldHonour[] = [];

  constructor(id: string) {
    this.#id = id;
  }

  get conduct(): Conduct {
    return this.#conduct;
  }

  hear(events: readonly NewEvent[]): void {
    for (const event of events) {
      this.#version += 1;
      if (isConduct(event)) this.#conduct = evolveConduct(this.#conduct, event);
      if (event.type === 'HonourRecorded')
        this.#honours = [...this.#honours, { ...subjectEvents.HonourRecorded.parse(event.facts), cancelled: false }];
    }
  }

  concerned(is: SubjectKind, at: Moment): readonly ConcernedSubject[] {
    const subject = { kind: 'subject', is, honours: this.#honours, ...this.#conduct } as const;
    return [{ id: this.#id, version: this.#version, lastOccurredAt: at, subject }];
  }
}
