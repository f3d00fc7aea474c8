import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.js';

/** Persons of a register. */
export const peopleQuery = (register: string) =>
  queryOptions({
    queryKey: ['people', register],
    queryFn: async () =>
      (await bodyOf(api.GET('/api/registers/{register}/people', { params: { path: { register } } }))).items,
    staleTime: 600_000,
  });
