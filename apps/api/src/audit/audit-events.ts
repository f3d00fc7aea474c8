import { Inject, Injectable } from '@nestjs/common';
import { streamKind } from '@vinhdanh/contracts';
import { listAudit, type AuditFilter, type Page } from '@vinhdanh/projections';
import { Pool } from 'pg';
import { PersonNames } from '@vinhdanh/event-log';
import { beforeMoment, fromMoment, type AuditFilters } from './audit-query.js';
import { People } from '../people/people.js';
import type { AuditEvent } from './views.js';

/** Events of a register as auditors see them, with names of actors. */
@Injectable()
export class AuditEvents {
  readonly #pool: Pool;
  readonly #people: People;
  readonly #names: PersonNames;

  constructor(@Inject(Pool) pool: Pool, @Inject(People) people: People, @Inject(PersonNames) names: PersonNames) {
    this.#pool = pool;
    this.#people = people;
    this.#names = names;
  }

  /** The filter of a query string in the form that the read model accepts. */
  async filter(asked: AuditFilters): Promise<Omit<AuditFilter, 'within'>> {
    const {
      register,
      actor,
      unit,
      type,
      case: named,
      occurredFrom,
      occurredTo,
      recordedFrom,
      recordedTo,
      q,
      personal,
    } = asked;
    return {
      register,
      actors: actor === undefined ? undefined : await this.#people.accounts(register, actor),
      unit,
      types: type,
      case: named,
      occurredFrom: fromMoment(occurredFrom),
      occurredBefore: beforeMoment(occurredTo),
      recordedFrom: fromMoment(recordedFrom),
      recordedBefore: beforeMoment(recordedTo),
      q,
      personal,
    };
  }

  /** A page. @throws MalformedCursor */
  async page(filter: AuditFilter): Promise<Page<AuditEvent>> {
    const { items, next } = await listAudit(this.#pool, filter);
    const [people, names] = await Promise.all([
      this.#people.of(
        filter.register,
        items.map((item) => item.actor),
      ),
      this.#names.of(items.map((item) => item.onBehalfOf)),
    ]);
    return {
      items: items.map(({ streamId, actor, onBehalfOf, grantRef, ...item }) => ({
        ...item,
        personal: item.personal === null ? null : { ...item.personal },
        stream: streamId,
        kind: streamKind(streamId),
        actor: { account: actor, ...(people.get(actor) ?? { username: null, person: null, name: null }) },
        grant: grantRef,
        onBehalfOf: onBehalfOf === null ? null : { person: onBehalfOf, name: names.get(onBehalfOf) ?? null },
      })),
      next,
    };
  }
}
