import { z } from 'zod/mini';
import { chosen, Flag, orElse, Text } from '../look/list/address.js';

export const scopes = ['team', 'me', 'free', 'all'] as const;
export type Scope = (typeof scopes)[number];
export const groups = ['overdue', 'today', 'week', 'later', 'undated'] as const;
export type Group = (typeof groups)[number];
export const sorts = ['due', 'since', 'case', 'subject', 'unit', 'stage'] as const;
export type Sort = (typeof sorts)[number];

/**
 * Search parameters of the work list: filters, order, columns, and the item in the side panel. Several values of one
 * filter are separated by commas.
 */
export const WorkSearch = z.object({
  /** Default: my role's work, any assignee. */
  scope: z.optional(orElse(z.optional(z.enum(scopes)), undefined)),
  group: z.optional(orElse(z.optional(z.enum(groups)), undefined)),
  stage: Text,
  unit: Text,
  track: Text,
  award: Text,
  flags: Text,
  missing: Flag,
  /** A person of the register who has claimed the item. */
  assignee: Text,
  q: Text,
  sort: z.optional(orElse(z.optional(z.enum(sorts)), undefined)),
  descending: Flag,
  columns: Text,
  /** `case~key` of the item in the side panel. */
  peek: Text,
});
export type WorkSearch = z.infer<typeof WorkSearch>;

/** Filters of the list that can be cleared one by one. */
export const filterKeys = ['group', 'stage', 'unit', 'track', 'award', 'flags', 'missing', 'assignee', 'q'] as const;

/** Sets each of them to absent, because a parameter that is not named keeps its value. */
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

/** The same parameters without any filter; order, columns and scope stay. */
export const withoutFilters = (search: WorkSearch): WorkSearch => ({ ...search, ...noFilters });

export const isFiltered = (search: WorkSearch): boolean => filterKeys.some((key) => search[key] !== undefined);

/** The query of `GET /api/work` and related routes. `role`: the role acted under, which restricts "mine". */
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

/** The query string of a saved list, without the item in the side panel. */
export function savedQuery(search: WorkSearch): string {
  const { peek: _, ...kept } = search;
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(kept)) if (value !== undefined) params.set(key, String(value));
  // Sorted, so that the same list always has the same query string.
  params.sort();
  return params.toString();
}

/** The search parameters of a saved list; parameters unknown to this console are left out. */
export const searchOf = (query: string): WorkSearch => WorkSearch.parse(Object.fromEntries(new URLSearchParams(query)));

/** The item in the side panel. */
export function peeked(peek: string | undefined): { readonly caseId: string; readonly key: string } | null {
  const at = peek?.indexOf('~') ?? -1;
  return peek === undefined || at < 0 ? null : { caseId: peek.slice(0, at), key: peek.slice(at + 1) };
}

export const peekOf = ({ caseId, key }: { readonly caseId: string; readonly key: string }): string =>
  `${caseId}~${key}`;
