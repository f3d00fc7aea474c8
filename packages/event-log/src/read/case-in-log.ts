import { streamId } from '@vinhdanh/contracts';
import type { Kysely } from 'kysely';
import type { Pool } from 'pg';
import type { Database } from '../database.js';
import { kyselyOn } from '../kysely/kysely.js';

/** What the log knows of one case beside its events; contains no personal data. */
export class CaseInLog {
  readonly #db: Kysely<Database>;

  constructor(pool: Pool) {
    this.#db = kyselyOn(pool);
  }

  /** Register of a case; null = there is no such case. */
  async registerOf(caseId: string): Promise<string | null> {
    return (await caseRegister(this.#db, caseId).executeTakeFirst())?.register ?? null;
  }

  /** Its newest event; null = there is no such case. `logIndex` is null until the event is numbered. */
  async head(caseId: string) {
    return (await caseHead(this.#db, caseId).executeTakeFirst()) ?? null;
  }

  /** Outcomes of its effects, in order. */
  outcomes(caseId: string) {
    return effectOutcomes(this.#db, caseId).execute();
  }

  /** Outbox commands of its events, the first hundred. */
  owedCommands(caseId: string) {
    return commandsOwedBy(this.#db, caseId).execute();
  }
}

export function caseRegister(db: Kysely<Database>, caseId: string) {
  return db.selectFrom('log.stream').select('register').where('stream_id', '=', streamId('nomination', caseId));
}

export function caseHead(db: Kysely<Database>, caseId: string) {
  return db
    .selectFrom('log.stream as s')
    .innerJoin('log.event as e', 'e.event_id', 's.head_event')
    .leftJoin('log.log_entry as l', 'l.pos', 'e.pos')
    .select([
      's.register',
      's.version',
      's.head_event as headEvent',
      'l.log_index as logIndex',
      's.occurred_at as occurredAt',
      's.recorded_at as recordedAt',
      's.next_moment as nextMoment',
      's.live',
    ])
    .where('s.stream_id', '=', streamId('nomination', caseId));
}

export function effectOutcomes(db: Kysely<Database>, caseId: string) {
  return db
    .selectFrom('log.event')
    .select(['type', 'facts', 'recorded_at as at'])
    .where('stream_id', '=', streamId('effects', caseId))
    .orderBy('version');
}

export function commandsOwedBy(db: Kysely<Database>, caseId: string) {
  return db
    .selectFrom('log.owed_command')
    .select(['id', 'target', 'attempts', 'answered_at as answeredAt'])
    .where('source', '=', streamId('nomination', caseId))
    .orderBy('id')
    .limit(100);
}
