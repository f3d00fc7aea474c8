import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.js';
import type { paths } from '../api/schema.gen.js';

type Items<Path extends keyof paths, Answer = paths[Path]['get']> = Answer extends {
  responses: { 200: { content: { 'application/json': { items: (infer Item)[] } } } };
}
  ? Item
  : never;
export type UnitQuota = Items<'/api/unit-years'>;
export type Counted = Items<'/api/unit-years/cases'>;
export type Sequence = Items<'/api/decisions/sequences'>;
export type DecisionNumber = Items<'/api/decisions/numbers'>;

const first: string | undefined = undefined;
const nextOf = ({ next }: { readonly next: string | null }): string | undefined => next ?? undefined;

interface Filter {
  readonly register: string;
  readonly year: number;
  readonly unit: string | undefined;
  readonly quota: string | undefined;
  readonly unmet: boolean;
}

export const quotaPages = ({ register, year, unit, quota, unmet }: Filter) =>
  infiniteQueryOptions({
    queryKey: ['unit-years', register, year, unit, quota, unmet],
    queryFn: ({ pageParam: cursor }: { pageParam: string | undefined }) =>
      bodyOf(
        api.GET('/api/unit-years', {
          params: { query: { register, year, unit, quota, met: unmet ? 'false' : undefined, limit: 100, cursor } },
        }),
      ),
    initialPageParam: first,
    getNextPageParam: nextOf,
    placeholderData: keepPreviousData,
  });

/** The latest year with quotas, up to the present one; the present one if there is none. */
export const latestYearQuery = (register: string, thisYear: number, firstYear: number) =>
  queryOptions({
    queryKey: ['unit-years', 'latest', register, thisYear, firstYear],
    queryFn: async () => {
      for (let year = thisYear; year >= firstYear; year -= 1) {
        const { items } = await bodyOf(api.GET('/api/unit-years', { params: { query: { register, year, limit: 1 } } }));
        if (items.length > 0) return year;
      }
      return thisYear;
    },
    staleTime: 600_000,
  });

export const countedPages = (register: string, year: number, quota: string, unit: string) =>
  infiniteQueryOptions({
    queryKey: ['unit-years', 'cases', register, year, quota, unit],
    queryFn: ({ pageParam: cursor }: { pageParam: string | undefined }) =>
      bodyOf(
        api.GET('/api/unit-years/cases', { params: { query: { register, year, quota, unit, limit: 50, cursor } } }),
      ),
    initialPageParam: first,
    getNextPageParam: nextOf,
  });

export const sequencesQuery = (register: string) =>
  queryOptions({
    queryKey: ['decisions', 'sequences', register],
    queryFn: async () =>
      (await bodyOf(api.GET('/api/decisions/sequences', { params: { query: { register, limit: 200 } } }))).items,
  });

export const numberPages = (
  register: string,
  { authority, year, symbol }: Pick<Sequence, 'authority' | 'year' | 'symbol'>,
) =>
  infiniteQueryOptions({
    queryKey: ['decisions', 'numbers', register, authority, year, symbol],
    queryFn: ({ pageParam: cursor }: { pageParam: string | undefined }) =>
      bodyOf(
        api.GET('/api/decisions/numbers', {
          params: { query: { register, authority, year, symbol, limit: 100, cursor } },
        }),
      ),
    initialPageParam: first,
    getNextPageParam: nextOf,
  });
