import { catch as otherwise, z } from 'zod/mini';
import { Flag, Text } from '../look/list/address.js';

const Day = z.optional(otherwise(z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))), undefined));

export const auditTabs = ['events', 'doors', 'reads', 'looks'] as const;
export const personalClasses = ['identity', 'contact', 'narrative', 'sealed'] as const;

/**
 * Search parameters of the audit: which record, and its filters. `by`: whether days are those of occurrence or of
 * recording.
 */
export const AuditSearch = z.object({
  tab: z.optional(otherwise(z.optional(z.enum(auditTabs)), undefined)),
  q: Text,
  type: Text,
  actor: Text,
  unit: Text,
  case: Text,
  class: z.optional(otherwise(z.optional(z.enum(personalClasses)), undefined)),
  by: z.optional(otherwise(z.optional(z.enum(['occurred', 'recorded'])), undefined)),
  from: Day,
  to: Day,
  personal: Flag,
  oldest: Flag,
});
export type AuditSearch = z.infer<typeof AuditSearch>;

/** The query of `GET /api/audit/events` and its files. */
export function eventsQuery(search: AuditSearch, register: string) {
  const { q, type, actor, unit, case: one, by, from, to, personal, oldest } = search;
  return {
    register,
    q,
    type,
    actor,
    unit,
    case: one,
    ...(by === 'occurred' ? { occurredFrom: from, occurredTo: to } : { recordedFrom: from, recordedTo: to }),
    personal: personal === true ? 'true' : undefined,
    order: oldest === true ? ('asc' as const) : ('desc' as const),
  };
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const asUuid = (text: string | undefined): string | undefined =>
  text !== undefined && uuid.test(text) ? text : undefined;

/** The query of `GET /api/audit/personal-reads`, which names cases by id. */
export const readsQuery = ({ actor, case: one, class: kind, from, to }: AuditSearch, register: string) => ({
  register,
  reader: asUuid(actor),
  case: asUuid(one),
  class: kind,
  from,
  to,
});

/** Address of a file with every event that matches the filters. */
export function fileAddress(search: AuditSearch, register: string, kind: 'csv' | 'jsonl'): string {
  const { order, ...query } = eventsQuery(search, register);
  const pairs = Object.entries({ ...query, ...(search.oldest === true ? { order } : {}) }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return `/api/audit/events.${kind}?${new URLSearchParams(pairs).toString()}`;
}
