import {
  type Moment,
  MakeRemark,
  streamId,
  type HeldGrant,
  type NewEvent,
  type RemarkAudience,
  type Refusal,
  type Role,
  type StreamId,
} from '@vinhdanh/contracts';
import {
  evolveRemarks,
  dayOf,
  inForceOn,
  personOfAccount,
  reaches,
  reachOf,
  refuse,
  unitsOf,
  withdrawRemark,
  type Remark,
  type Remarks,
} from '@vinhdanh/domain';
import type { EventLog, Loaded } from '@vinhdanh/event-log';
import type { Principal } from '../command/acting.js';
import type { CaseSnapshots } from '../read/case-snapshot.js';
import { ContentionError } from '../command/contention-error.js';
import { commandId, newEventId, requestHash } from '../command/identity.js';
import type { LoadedCase } from '../read/loaded-case.js';

/** A remark as it is shown. */
export interface ShownRemark {
  readonly remark: number;
  /** Null: withdrawn, or erased. */
  readonly text: string | null;
  readonly audience: RemarkAudience;
  /** Person. */
  readonly author: string;
  readonly madeAt: Moment;
  readonly withdrawnAt: Moment | null;
  /** The reader is the author. */
  readonly own: boolean;
}

export type Remarked =
  | { readonly kind: 'done'; readonly remark: ShownRemark; readonly repeated: boolean }
  | { readonly kind: 'refused' | 'forbidden'; readonly rejection: Refusal; readonly version: number }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'key-reused' };

/** Roles that handle or examine a case. */
const officers: readonly Role[] = [
  'unit-officer',
  'unit-head',
  'assessor',
  'appraiser',
  'council-secretary',
  'chair',
  'auditor',
  'entry-clerk',
];
/** Roles that only read. */
const onlookers: readonly Role[] = ['auditor', 'administrator'];
const tries = 25;

interface Reader {
  readonly loaded: LoadedCase;
  readonly person: string;
  readonly grants: readonly HeldGrant[];
  /** Sees remarks for officers only. */
  readonly officer: boolean;
}

/** Remarks beside a case, for readers of the case. */
export class CaseRemarks {
  readonly #log: EventLog;
  readonly #snapshots: CaseSnapshots;

  constructor(log: EventLog, snapshots: CaseSnapshots) {
    this.#log = log;
    this.#snapshots = snapshots;
  }

  /** Latest first. @param before only remarks older than this one; null = no such case, or not for this account */
  async list(
    caseId: string,
    principal: Principal,
    before: number | null,
    limit: number,
  ): Promise<{ readonly items: readonly ShownRemark[]; readonly next: number | null } | null> {
    const reader = await this.#reader(caseId, principal);
    if (reader === null) return null;
    const events = await this.#log.read(streamId('remarks', caseId), { personal: ['narrative'] });
    const texts = new Map(events.map((event) => [event.version, event.personal?.narrative?.['text']]));
    const seen = events
      .reduce(evolveRemarks, noRemarks)
      .filter((remark) => mayHear(remark, reader) && (before === null || remark.remark < before));
    const page = seen.toReversed().slice(0, limit);
    return {
      items: page.map((remark) => shown(remark, texts.get(remark.remark), reader)),
      next: seen.length > limit ? (page.at(-1)?.remark ?? null) : null,
    };
  }

  async make(
    caseId: string,
    principal: Principal,
    input: { readonly text: string; readonly audience: RemarkAudience },
    key: string | null,
  ): Promise<Remarked> {
    const reader = await this.#reader(caseId, principal);
    if (reader === null) return { kind: 'not-found' };
    if (
      reader.grants.every((grant) => onlookers.includes(grant.role)) &&
      !reader.loaded.state.authors.includes(reader.person)
    )
      return { kind: 'forbidden', rejection: onlooker(), version: 0 };
    const { text, audience } = MakeRemark.parse(input);
    const plan = (): NewEvent => ({
      type: 'RemarkMade',
      facts: { author: reader.person, audience },
      personal: { narrative: { text } },
    });
    const hash = requestHash('make-remark', { text, audience });
    return this.#write(caseId, principal, reader, { hash, key, plan });
  }

  async withdraw(caseId: string, principal: Principal, remark: number, key: string | null): Promise<Remarked> {
    const reader = await this.#reader(caseId, principal);
    if (reader === null) return { kind: 'not-found' };
    const plan = (remarks: Remarks): NewEvent | Remarked => {
      const decided = withdrawRemark(
        remarks.filter((made) => mayHear(made, reader)),
        remark,
        reader.person,
      );
      if (decided === null) return { kind: 'not-found' };
      return 'event' in decided
        ? decided.event
        : { kind: 'refused', rejection: decided.rejection, version: remarks.length };
    };
    return this.#write(caseId, principal, reader, {
      hash: requestHash('withdraw-remark', { remark }),
      key,
      plan,
      about: remark,
    });
  }

  async #write(
    caseId: string,
    principal: Principal,
    reader: Reader,
    of: {
      readonly hash: string;
      readonly key: string | null;
      readonly plan: (remarks: Remarks) => NewEvent | Remarked;
      readonly about?: number;
    },
  ): Promise<Remarked> {
    const stream = streamId('remarks', caseId);
    const { register } = reader.loaded;
    const id = commandId(principal.account, stream, of.key);
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const loaded = await this.#log.loadNew(register, stream, id);
      if (loaded.command !== null) {
        if (loaded.command.requestHash !== of.hash) return { kind: 'key-reused' };
        return this.#shown(caseId, reader, of.about ?? loaded.command.toVersion, true);
      }
      const event = of.plan(loaded.events.reduce(evolveRemarks, noRemarks));
      if ('kind' in event) return event;
      const appended = await this.#append(register, stream, loaded, event, {
        id,
        hash: of.hash,
        account: principal.account,
        reader,
      });
      if (appended.kind === 'appended') return this.#shown(caseId, reader, of.about ?? appended.version, false);
    }
    throw new ContentionError(stream);
  }

  #append(
    register: string,
    stream: StreamId,
    loaded: Loaded,
    event: NewEvent,
    by: { id: string; hash: string; account: string; reader: Reader },
  ) {
    const version = loaded.head?.version ?? 0;
    const occurredAt =
      loaded.head !== null && loaded.head.occurredAt > loaded.businessNow ? loaded.head.occurredAt : loaded.businessNow;
    const grant = by.reader.grants[0] ?? null;
    return this.#log.append({
      register,
      stream,
      expectedVersion: version,
      entry: 'live',
      commands: [{ id: by.id, actor: by.account, requestHash: by.hash, fromVersion: version, toVersion: version + 1 }],
      events: [
        {
          ...event,
          actor: by.account,
          actorRole: grant?.role ?? null,
          actorUnit: grant?.unit ?? null,
          grantRef: grant?.ref ?? null,
          onBehalfOf: null,
          schemaVersion: 1,
          eventId: newEventId(),
          commandId: by.id,
          policyHash: null,
          occurredAt,
        },
      ],
      take: [],
      release: [],
      owed: [],
      nextMoment: null,
      live: false,
      touchesReference: false,
    });
  }

  async #shown(caseId: string, reader: Reader, remark: number, repeated: boolean): Promise<Remarked> {
    const events = await this.#log.read(streamId('remarks', caseId), { personal: ['narrative'] });
    const made = events.reduce(evolveRemarks, noRemarks).find((candidate) => candidate.remark === remark);
    if (made === undefined) return { kind: 'not-found' };
    return {
      kind: 'done',
      remark: shown(made, events.find((event) => event.version === remark)?.personal?.narrative?.['text'], reader),
      repeated,
    };
  }

  async #reader(caseId: string, principal: Principal): Promise<Reader | null> {
    const loaded = await this.#snapshots.readable(caseId, principal);
    const own = loaded === null ? null : personOfAccount(loaded.reference, principal.account);
    // remarks are for readers of the whole case
    if (loaded === null || own === null || loaded.reading !== 'all') return null;
    const [units, day] = [unitsOf(loaded.reference), dayOf(loaded.now)];
    const grants = own.grants.filter((grant) => inForceOn(grant, day));
    const officer = grants.some(
      (grant) => officers.includes(grant.role) && reaches(units, reachOf(grant, units, day), loaded.state.unit, day),
    );
    return { loaded, person: own.person, grants, officer };
  }
}

const noRemarks: Remarks = [];

const mayHear = (remark: Remark, reader: Reader): boolean =>
  remark.audience === 'readers' || reader.officer || remark.author === reader.person;

const shown = ({ withdrawnAt, ...remark }: Remark, text: unknown, reader: Reader): ShownRemark => ({
  ...remark,
  withdrawnAt,
  text: withdrawnAt === null && typeof text === 'string' ? text : null,
  own: remark.author === reader.person,
});

const onlooker = (): Refusal => refuse('onlooker', {});
