import { momentAt, streamId, type StreamId } from '@vinhdanh/contracts';
import type { Append } from '@vinhdanh/event-log';
import { randomUUID } from 'node:crypto';

/** Streams of one client, which meets no other client, so that only the work itself is measured. */
export class OwnStreams {
  readonly #register: string;
  readonly #heads: { readonly stream: StreamId; version: number }[];
  #turn = 0;

  constructor(register: string, count: number) {
    this.#register = register;
    this.#heads = Array.from({ length: count }, () => ({ stream: streamId('nomination', randomUUID()), version: 0 }));
  }

  /** The next append: the rows of `log-support` on a case in cultivation. */
  next(): Append {
    this.#turn = (this.#turn + 1) % this.#heads.length;
    const head = this.#heads[this.#turn];
    if (head === undefined) throw new RangeError('no streams');
    const append = supportLogged(this.#register, head.stream, head.version);
    head.version += 1;
    return append;
  }

  /** Appends that create the streams. */
  births(): Append[] {
    return this.#heads.map((head) => {
      const append = supportLogged(this.#register, head.stream, 0);
      head.version = 1;
      return append;
    });
  }
}

function supportLogged(register: string, stream: StreamId, version: number): Append {
  const command = randomUUID();
  const account = '0f3b6a52-7a6b-4f1c-9a75-0d5b1f6a3c77';
  return {
    register,
    stream,
    expectedVersion: version,
    entry: 'live',
    commands: [
      {
        id: command,
        actor: account,
        requestHash: 'b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9',
        fromVersion: version,
        toVersion: version + 1,
      },
    ],
    events: [
      {
        type: 'SupportLogged',
        schemaVersion: 1,
        eventId: randomUUID(),
        commandId: command,
        actor: account,
        actorRole: 'unit-officer',
        actorUnit: '22792',
        grantRef: 'person:0f3b6a52-7a6b-4f1c-9a75-0d5b1f6a3c78#2',
        onBehalfOf: null,
        policyHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
        occurredAt: momentAt(Date.now()),
        facts: { cost: 12_000_000 },
        personal: {
          narrative: {
            what: 'Giao bộ tưới nhỏ giọt cho tổ canh tác hữu cơ thôn Trà Co',
            mentor: 'Hội Nông dân xã Phước Tiến',
          },
        },
      },
    ],
    take: [],
    release: [],
    owed: [],
    nextMoment: '2027-01-04T01:00:00.000Z',
    live: true,
    touchesReference: false,
  };
}
