import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.js';
import type { paths } from '../api/schema.gen.js';

export type Referral =
  paths['/api/referrals']['get']['responses']['200']['content']['application/json']['items'][number];
const first: string | undefined = undefined;

export const referralPages = (register: string, open: boolean) =>
  infiniteQueryOptions({
    queryKey: ['referrals', register, open],
    queryFn: ({ pageParam: cursor }: { pageParam: string | undefined }) =>
      bodyOf(
        api.GET('/api/referrals', {
          params: { query: { register, limit: 50, cursor, open: open ? 'true' : undefined } },
        }),
      ),
    initialPageParam: first,
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** Subjects of the register with similar names. */
export const alikeQuery = (register: string, name: string) =>
  queryOptions({
    queryKey: ['alike', register, name],
    queryFn: async () =>
      (await bodyOf(api.GET('/api/search', { params: { query: { register, q: name } } }))).subjects.slice(0, 5),
    enabled: name.trim().length >= 4,
    staleTime: 30_000,
  });
