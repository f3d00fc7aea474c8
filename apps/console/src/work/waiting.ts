import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { api, bodyOf } from '../api/client.js';
import { useCaseChanges } from '../live/live.js';
import type { Acting } from '../session/acting.js';
import { workQuery } from './work-search.js';

/** Time during which changes are collected before counts are read again, ms. */
const gathering = 1_500;

/** Amount of work that waits for the role acted under; null = not known yet. */
export function useWaiting(acting: Acting | null): number | null {
  const queries = useQueryClient();
  const register = acting?.register.id ?? '';
  const role = acting?.grant?.role ?? null;
  const { data } = useQuery({
    queryKey: ['waiting', register, role],
    queryFn: async () => {
      const { counts } = await bodyOf(
        api.GET('/api/work', { params: { query: { ...workQuery({}, register, role), limit: 1 } } }),
      );
      return counts === null ? 0 : counts.overdue + counts.today + counts.week + counts.later + counts.undated;
    },
    enabled: acting !== null && acting.register.grants.length > 0,
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useCaseChanges(
    useCallback(() => {
      timer.current ??= setTimeout(() => {
        timer.current = undefined;
        void queries.invalidateQueries({ queryKey: ['waiting'] });
      }, gathering);
    }, [queries]),
  );
  useEffect(() => () => clearTimeout(timer.current), []);
  return data ?? null;
}
