import type { Kysely } from 'kysely';
import type { Database } from '../database.js';

/** A subject with a similar name. */
export interface LikeSubject {
  readonly subject: string;
  readonly born: number | null;
  readonly unit: string | null;
  readonly ownBorn: number | null;
  readonly ownUnit: string | null;
}

/** Subjects of the same kind and name, ignoring diacritics, with the known data of both. */
export function lookAlikes(db: Kysely<Database>, register: string, subject: string) {
  return db
    .selectFrom('log.likeness as m')
    .innerJoin('log.likeness as o', (join) =>
      join
        .onRef('o.register', '=', 'm.register')
        .onRef('o.likeness', '=', 'm.likeness')
        .onRef('o.kind', '=', 'm.kind')
        .onRef('o.subject', '!=', 'm.subject'),
    )
    .select(['o.subject', 'o.born', 'o.unit', 'm.born as ownBorn', 'm.unit as ownUnit'])
    .distinct()
    .where('m.register', '=', register)
    .where('m.subject', '=', subject)
    .orderBy('o.subject');
}
