import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.js';
import type { paths } from '../api/schema.gen.js';

export type CouncilWork = paths['/api/work']['get']['responses']['200']['content']['application/json']['items'][number];

const pageRows = 200;
const mostPages = 10;

async function workOf(register: string, role: 'council-secretary' | 'council-member'): Promise<readonly CouncilWork[]> {
  const items: CouncilWork[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const read = await bodyOf(api.GET('/api/work', { params: { query: { register, role, limit: pageRows, cursor } } }));
    items.push(...read.items);
    if (read.next === null) break;
    cursor = read.next;
  }
  return items;
}

/** Work for councils, of the units that the reader may see. */
export const councilQuery = (register: string) =>
  queryOptions({
    queryKey: ['councils', register],
    queryFn: async () =>
      (await Promise.all([workOf(register, 'council-secretary'), workOf(register, 'council-member')])).flat(),
  });
