import { sql, type Kysely } from 'kysely';
import type { StreamId } from '@vinhdanh/contracts';
import type { Database } from '../database.js';

/** A person who may be the subject, and the evidence: the keyed hash of the citizen number, or name and birth year. */
export interface LikePerson {
  readonly person: string;
  readonly agrees: 'citizen-number' | 'name-and-year';
}

/**
 * Persons of a register who may be one of its subjects, an individual. Names are compared as those of subjects are.
 * @param persons streams of the persons to compare
 */
export function likePersons(db: Kysely<Database>, register: string, subject: string, persons: readonly StreamId[]) {
  const numbered = db
    .selectFrom('log.claim as s')
    .innerJoin('log.claim as p', (join) =>
      join
        .onRef('p.register', '=', 's.register')
        .on(sql<boolean>`p.key = 'citizen-person:' || substr(s.key, length('citizen:') + 1)`),
    )
    .select([
      sql<string>`substr(p.stream_id, 8)`.as('person'),
      sql<LikePerson['agrees']>`'citizen-number'`.as('agrees'),
    ])
    .where('s.register', '=', register)
    .where(sql<boolean>`s.stream_id = 'subject:' || ${subject}::text`)
    .where('s.key', 'like', 'citizen:%');
  const named = db
    .selectFrom('log.likeness as m')
    .innerJoin('log.event as e', (join) =>
      join.onRef('e.register', '=', 'm.register').on('e.type', '=', 'PersonRegistered'),
    )
    .innerJoin('log.event_personal as p', (join) => join.onRef('p.pos', '=', 'e.pos').on('p.class', '=', 'identity'))
    .select([sql<string>`substr(e.stream_id, 8)`.as('person'), sql<LikePerson['agrees']>`'name-and-year'`.as('agrees')])
    .where(({ eb, fn }) => eb('e.stream_id', '=', fn.any(eb.val(persons))))
    .where('e.version', '=', 1)
    .where('m.subject', '=', subject)
    .where('m.kind', '=', 'individual')
    .where(sql<boolean>`(p.body ->> 'born')::integer = m.born`)
    .where(sql<boolean>`log.likeness_of(p.body ->> 'name') = m.likeness`);
  return db
    .selectFrom(numbered.unionAll(named).as('like'))
    .select(['like.person', 'like.agrees'])
    .distinct()
    .orderBy('like.person')
    .orderBy('like.agrees');
}
