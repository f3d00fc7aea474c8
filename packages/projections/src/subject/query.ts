import type { Pool } from 'pg';
import { Conditions } from '../conditions.js';
import type { Page } from '../keyset.js';
import { latestFirst, type Paging } from '../latest-first.js';
import { matchWords } from '../search.js';

export interface SubjectItem {
  readonly id: string;
  readonly kind: 'individual' | 'collective' | 'household';
  readonly unit: string | null;
  /** Null: erased. */
  readonly name: string | null;
}

export interface SubjectFilter extends Paging {
  readonly register: string;
  /** Words of the name, with or without diacritics. */
  readonly q?: string | undefined;
}

/** Subjects of a register, the last registered first. @throws MalformedCursor */
export async function listSubjects(pool: Pool, filter: SubjectFilter): Promise<Page<SubjectItem>> {
  const conditions = new Conditions().where('s.register = $?', filter.register);
  matchWords(conditions, 's.search', filter.q);
  const columns = `s.subject_id as id, s.kind, s.unit, s.subject_name as name`;
  return latestFirst<SubjectItem>(
    pool,
    { columns, from: 'read.subject s', place: 's.registered_index' },
    conditions,
    filter,
  );
}
