import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.js';

/** Units of a register. */
export const unitsQuery = (register: string) =>
  queryOptions({
    queryKey: ['units', register],
    queryFn: async () =>
      (await bodyOf(api.GET('/api/registers/{register}/units', { params: { path: { register } } }))).items,
    staleTime: 600_000,
  });
