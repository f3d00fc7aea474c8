import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.js';

/** Fields of activity that the rules in force name. */
export const fieldsQuery = (register: string) =>
  queryOptions({
    queryKey: ['policy-fields', register],
    queryFn: async () => {
      const { items } = await bodyOf(api.GET('/api/registers/{register}/policies', { params: { path: { register } } }));
      const inForce = items.find(({ status }) => status === 'in-force' || status === 'expired') ?? items[0];
      if (inForce === undefined) return [];
      const { pack } = await bodyOf(
        api.GET('/api/registers/{register}/policies/{hash}', { params: { path: { register, hash: inForce.hash } } }),
      );
      return pack.fields;
    },
    staleTime: 600_000,
  });
