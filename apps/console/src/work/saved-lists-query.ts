import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.js';
import type { paths } from '../api/schema.gen.js';

export type SavedList = paths['/api/views']['get']['responses']['200']['content']['application/json']['items'][number];

/** Saved work lists of a register that one may use. */
export const viewsQuery = (register: string) =>
  queryOptions({
    queryKey: ['views', register, 'work'],
    queryFn: async () => (await bodyOf(api.GET('/api/views', { params: { query: { register, page: 'work' } } }))).items,
    staleTime: 60_000,
  });
