import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api, bodyOf } from '../api/client.js';
import type { Placed } from './change-gate.js';
import type { WorkRow } from './work-types.js';

type Wanted =
  | { readonly kind: 'claim' | 'release'; readonly work: Placed }
  | { readonly kind: 'assign'; readonly work: Placed; readonly person: string; readonly from: string | null };
type Held = Placed & Pick<WorkRow, 'assignee'>;

/** Claims an item, gives it back, or assigns it to somebody. The row changes in place. */
export function useHold(change: (row: Placed, next: Partial<WorkRow>) => void) {
  const queries = useQueryClient();
  const { mutate, error, isPending, reset } = useMutation({
    mutationFn: async (wanted: Wanted) => {
      const { caseId, key } = wanted.work;
      switch (wanted.kind) {
        case 'claim':
          return bodyOf(api.POST('/api/work/claim', { body: { caseId, key } }));
        case 'release':
          return bodyOf(api.POST('/api/work/release', { body: { caseId, key } }));
        case 'assign':
          return bodyOf(
            api.POST('/api/work/assign', { body: { caseId, key, person: wanted.person, from: wanted.from } }),
          );
      }
    },
    onSuccess: ({ assignee }, { work }) => {
      change(work, { assignee });
      void queries.invalidateQueries({ queryKey: ['candidates', work.caseId, work.key] });
    },
  });
  const toggle = useCallback(
    (row: Held) => mutate({ kind: row.assignee?.me === true ? 'release' : 'claim', work: row }),
    [mutate],
  );
  const assign = useCallback(
    (row: Held, person: string) => mutate({ kind: 'assign', work: row, person, from: row.assignee?.person ?? null }),
    [mutate],
  );
  return { toggle, assign, error, isPending, reset };
}
export type Hold = ReturnType<typeof useHold>;
