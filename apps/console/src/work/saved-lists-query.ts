import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.js';
import type { paths } from '../api/schema.gen.js';

export type SavedList = paths['/api/views']['get']['responses']['200']['content']['application/json']['items'][number];

/** Pages whose lists can be saved. */
export type ListPage = 'work' | 'nominations';

/** Saved lists of a page that the person may use. */
export const viewsQuery = (register: string, page: ListPage) =>
  queryOptions({
    queryKey: ['views', register, page],
    queryFn: async () => (await bodyOf(api.GET('/api/views', { params: { query: { register, page } } }))).items,
    staleTime: 60_000,
  });
