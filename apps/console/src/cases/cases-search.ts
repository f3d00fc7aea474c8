import { z } from 'zod/mini';
import { chosen, Flag, orElse, Text } from '../look/list/address.js';

/** Columns by which the API sorts cases. */
export const sorts = ['opened', 'case', 'subject', 'unit', 'award', 'stage', 'due', 'since'] as const;
export type Sort = (typeof sorts)[number];

/** Search parameters of the list of cases. Several values of one filter are separated by commas. */
export const CasesSearch = z.object({
  stage: Text,
  state: Text,
  unit: Text,
  track: Text,
  award: Text,
  overdue: Flag,
  /** Number of a field of activity. */
  field: z.optional(orElse(z.optional(z.int()), undefined)),
  q: Text,
  sort: z.optional(orElse(z.optional(z.enum(sorts)), undefined)),
  descending: Flag,
});
export type CasesSearch = z.infer<typeof CasesSearch>;

export const noFilters: CasesSearch = {
  stage: undefined,
  state: undefined,
  unit: undefined,
  track: undefined,
  award: undefined,
  overdue: undefined,
  field: undefined,
  q: undefined,
};

export const isFiltered = ({ sort: _sort, descending: _descending, ...filters }: CasesSearch): boolean =>
  Object.values(filters).some((value) => value !== undefined);

/** The order of the list; default: last opened first. */
export const orderOf = ({ sort, descending }: CasesSearch): { readonly sort: Sort; readonly descending: boolean } => ({
  sort: sort ?? 'opened',
  descending: descending ?? sort === undefined,
});

/** The query string of a saved list. */
export function savedQuery(search: CasesSearch): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) if (value !== undefined) params.set(key, String(value));
  // Sorted, so that the same list always has the same query string.
  params.sort();
  return params.toString();
}

/** The search parameters of a saved list; parameters unknown to this console are left out. */
export function searchOf(query: string): CasesSearch {
  const { field, ...kept } = Object.fromEntries(new URLSearchParams(query));
  return CasesSearch.parse({ ...kept, field: field === undefined ? undefined : Number(field) });
}

/** The query of `GET /api/nominations`; `stages` and `states` are the values that it accepts. */
export function casesQuery<Stage extends string, State extends string>(
  search: CasesSearch,
  register: string,
  stages: readonly Stage[],
  states: readonly State[],
) {
  const stage = stages.find((one) => one === search.stage);
  const state = states.find((one) => one === search.state);
  return {
    register,
    ...(stage === undefined ? {} : { stage }),
    ...(state === undefined ? {} : { state }),
    ...(search.field === undefined ? {} : { field: search.field }),
    sort: orderOf(search).sort,
    direction: orderOf(search).descending ? ('desc' as const) : ('asc' as const),
    ...(search.overdue === undefined ? {} : { overdue: String(search.overdue) }),
    ...chosen(search, ['unit', 'track', 'award', 'q']),
  };
}
