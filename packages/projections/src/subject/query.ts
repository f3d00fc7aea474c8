import type { Pool } from 'pg';
import { z } from 'zod';
import { Conditions } from '../conditions.js';
import { keyOf, pageOf, pageSize, type Page } from '../keyset.js';
import { matchWords } from '../search.js';

export interface SubjectItem {
  readonly id: string;
  readonly kind: 'individual' | 'collective' | 'household';
  readonly unit: string | null;
  /** Null: erased. */
  readonly name: string | null;
}

export interface SubjectFilter {
  readonly register: string;
  /** Words of the name, with or without diacritics. */
  readonly q?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

interface Row extends SubjectItem {
  readonly registeredIndex: number;
}

/** Subjects of a register, the last registered first. @throws MalformedCursor */
export async function listSubjects(pool: Pool, filter: SubjectFilter): Promise<Page<SubjectItem>> {
  const size = pageSize(filter.limit);
  const conditions = new Conditions().where('s.register = $?', filter.register);
  if (filter.cursor !== undefined) conditions.where('s.registered_index < $?', ...keyOf(z.tuple([z.int()]), filter.cursor));
  matchWords(conditions, 's.search', filter.q);
  const text = `select s.subject_id as id, s.kind, s.unit, s.subject_name as name, s.registered_index as "registeredIndex" from read.subject s
  where ${conditions.sql} order by s.registered_index desc limit ${size + 1}`;
  const { rows } = await pool.query<Row>(text, conditions.values);
  return pageOf(
    rows,
    size,
    ({ registeredIndex: _, ...item }) => item,
    (row) => [row.registeredIndex],
  );
}
