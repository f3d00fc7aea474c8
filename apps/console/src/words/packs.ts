import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.js';

/** Names of published rules, by their hash. */
export const packTitlesQuery = (register: string) =>
  queryOptions({
    queryKey: ['policy-titles', register],
    queryFn: async () => {
      const { items } = await bodyOf(api.GET('/api/registers/{register}/policies', { params: { path: { register } } }));
      return new Map(items.map(({ hash, title }) => [hash, title]));
    },
    staleTime: 600_000,
  });
