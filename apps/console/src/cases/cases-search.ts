import { z } from 'zod/mini';
import { chosen, Flag, Text } from '../look/list/address.js';

/** What the address of the list of cases says. Several values of one filter stand between commas where the list takes several. */
export const CasesSearch = z.object({
  stage: Text,
  state: Text,
  unit: Text,
  track: Text,
  award: Text,
  overdue: Flag,
  q: Text,
});
export type CasesSearch = z.infer<typeof CasesSearch>;

export const noFilters: CasesSearch = {
  stage: undefined,
  state: undefined,
  unit: undefined,
  track: undefined,
  award: undefined,
  overdue: undefined,
  q: undefined,
};

export const isFiltered = (search: CasesSearch): boolean => Object.values(search).some((value) => value !== undefined);

/** The query of `GET /api/nominations`; `stages` and `states` are the values that it knows. */
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
    ...(search.overdue === undefined ? {} : { overdue: String(search.overdue) }),
    ...chosen(search, ['unit', 'track', 'award', 'q']),
  };
}
