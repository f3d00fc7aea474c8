import type { ShownClass } from '@vinhdanh/contracts';
import { z } from 'zod';

/** One reading of personal data, as `ops.personal_read` stores it. */
export interface Reading {
  /** Null: the register of the stream. */
  readonly register: string | null;
  /** The case or subject that was read; null for a list. */
  readonly stream: string | null;
  /** The part of a case that was read, or the list: `timeline`, `nominations`, `people` and so on. */
  readonly what: string;
  readonly classes: readonly ShownClass[];
  /** Filters of a list: words, unit, stage and the like. */
  readonly filter: Readonly<Record<string, unknown>> | null;
  /** Cases that were shown. */
  readonly cases: readonly string[];
}

/** The request. */
export interface Asked {
  /** Parameters of the address. */
  readonly params: Readonly<Record<string, string>>;
  /** The query string as the handler's schema reads it. */
  readonly query: Readonly<Record<string, unknown>>;
}

/** The readings of an answer. */
export type Readings<Answer> = (answer: Answer, asked: Asked) => readonly Reading[];

/** A part of the case in the address. */
export const ofCase =
  (what: string, ...classes: readonly ShownClass[]): Readings<unknown> =>
  (_, { params: { id = '' } }) => [aCase(id, what, classes)];

/** One case. */
export const aCase = (
  caseId: string,
  what: string,
  classes: readonly ShownClass[],
  filter: Reading['filter'] = null,
): Reading => ({ register: null, stream: `nomination:${caseId}`, what, classes, filter, cases: [caseId] });

/** One subject. */
export const aSubject = (subject: string, what: string): Reading => ({
  register: null,
  stream: `subject:${subject}`,
  what,
  classes: ['identity'],
  filter: null,
  cases: [],
});

/** A page of a list. An empty page names nobody and is no reading. */
export const ofPage =
  <Item>(what: string, casesOf: (item: Item) => readonly string[]): Readings<{ readonly items: readonly Item[] }> =>
  ({ items }, asked) =>
    items.length === 0 ? [] : [aList(what, asked, items.flatMap(casesOf))];

/** A list of the register in the query or the address. */
export const aList = (what: string, asked: Asked, cases: readonly string[]): Reading => ({
  register: z.string().parse(asked.query['register'] ?? asked.params['register']),
  stream: null,
  what,
  classes: ['identity'],
  filter: filterOf(asked.query),
  cases: [...new Set(cases)],
});

/** Filters of a list, without parameters of its presentation. */
function filterOf(query: Asked['query']): Readonly<Record<string, unknown>> {
  const {
    register: _register,
    cursor: _cursor,
    limit: _limit,
    after: _after,
    sort: _sort,
    direction: _direction,
    ...filter
  } = query;
  return filter;
}

/** The audit records each reading in `ops.audit_read` before it answers. */
export const recordedAsAuditRead: Readings<unknown> = () => [];
