import { z } from 'zod/mini';
import { chosen, Flag, orElse, Text } from '../look/list/address.js';

export const scopes = ['team', 'me', 'free', 'all'] as const;
export type Scope = (typeof scopes)[number];
export const groups = ['overdue', 'today', 'week', 'later', 'undated'] as const;
export type Group = (typeof groups)[number];
export const sorts = ['due', 'since', 'case', 'subject', 'unit', 'stage'] as const;
export type Sort = (typeof sorts)[number];

/** What the address of the work list says: filters, order, columns, and the work that is peeked at. Several values of one filter stand between commas. */
export const WorkSearch = z.object({
  /** Nothing said: what my role is asked, whoever of the team looks after it. */
  scope: z.optional(orElse(z.optional(z.enum(scopes)), undefined)),
  group: z.optional(orElse(z.optional(z.enum(groups)), undefined)),
  stage: Text,
  unit: Text,
  track: Text,
  award: Text,
  flags: Text,
  missing: Flag,
  /** A person of the register who looks after the work. */
  assignee: Text,
  q: Text,
  sort: z.optional(orElse(z.optional(z.enum(sorts)), undefined)),
  descending: Flag,
  columns: Text,
  /** `case~key` of the work in the side panel. */
  peek: Text,
});
export type WorkSearch = z.infer<typeof WorkSearch>;

/** Filters of the list that can be taken off one by one. */
export const filterKeys = ['group', 'stage', 'unit', 'track', 'award', 'flags', 'missing', 'assignee', 'q'] as const;

/** Says of each of them that it is off: what is not said of an address stays as it was. */
export const noFilters: WorkSearch = {
  group: undefined,
  stage: undefined,
  unit: undefined,
  track: undefined,
  award: undefined,
  flags: undefined,
  missing: undefined,
  assignee: undefined,
  q: undefined,
};

/** The same address without any filter; order, columns and scope stay. */
export const withoutFilters = (search: WorkSearch): WorkSearch => ({ ...search, ...noFilters });

export const isFiltered = (search: WorkSearch): boolean => filterKeys.some((key) => search[key] !== undefined);

/** The query of `GET /api/work` and its kin. `role`: the role acted under, which narrows what is mine. */
export function workQuery(search: WorkSearch, register: string, role: string | null) {
  const scope = search.scope ?? 'team';
  const mine = scope !== 'all';
  return {
    register,
    ...(mine ? { mine: 'true' } : {}),
    ...(mine && isRole(role) ? { role } : {}),
    ...(scope === 'me' ? { assignee: 'me' } : {}),
    ...(scope === 'free' ? { assignee: 'none' } : {}),
    ...(search.assignee !== undefined && scope !== 'me' && scope !== 'free' ? { assignee: search.assignee } : {}),
    ...(search.group === undefined ? {} : { group: search.group }),
    ...(search.missing === undefined ? {} : { missing: String(search.missing) }),
    ...chosen(search, ['stage', 'unit', 'track', 'award', 'flags', 'q']),
    sort: search.sort ?? ('due' as const),
    direction: search.descending === true ? ('desc' as const) : ('asc' as const),
  };
}
export type WorkQuery = ReturnType<typeof workQuery>;

const isRole = (role: string | null): role is 'appraiser' => role !== null;

/** The query string of the address as it is kept in a saved list: without what is peeked at. */
export function savedQuery(search: WorkSearch): string {
  const { peek: _, ...kept } = search;
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(kept)) if (value !== undefined) params.set(key, String(value));
  // the same list in whatever order its address says it
  params.sort();
  return params.toString();
}

/** The address that a saved list names; what this console does not know is left out. */
export const searchOf = (query: string): WorkSearch => WorkSearch.parse(Object.fromEntries(new URLSearchParams(query)));

/** The work that an address peeks at. */
export function peeked(peek: string | undefined): { readonly caseId: string; readonly key: string } | null {
  const at = peek?.indexOf('~') ?? -1;
  return peek === undefined || at < 0 ? null : { caseId: peek.slice(0, at), key: peek.slice(at + 1) };
}

export const peekOf = ({ caseId, key }: { readonly caseId: string; readonly key: string }): string =>
  `${caseId}~${key}`;
