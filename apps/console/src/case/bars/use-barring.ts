import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AnswerTo } from '../../api/answer.js';
import { api, bodyOf } from '../../api/client.js';
import { caseKey } from '../queries.js';
import type { Case } from '../types.js';

export type Conduct = AnswerTo<'/api/registers/{register}/subjects/{id}/bars'>;
export type Bar = Conduct['bars'][number];

/** A bar to raise, or one to end with the finding. */
export type Barring =
  | { readonly reason: Bar['reason']; readonly document: string }
  | { readonly end: Bar; readonly document: string; readonly confirmed: boolean };

/** Raises and ends bars of the case's subject; the case changes with them. */
export function useBarring({ id: caseId, register, subject }: Pick<Case, 'id' | 'register' | 'subject'>) {
  const queries = useQueryClient();
  const [key, setKey] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: (barring: Barring) => {
      const headers = { 'Idempotency-Key': key };
      if (!('end' in barring))
        return bodyOf(
          api.POST('/api/registers/{register}/subjects/{id}/bars', {
            params: { path: { register, id: subject.id }, header: headers },
            body: barring,
          }),
        );
      const { end, ...body } = barring;
      return bodyOf(
        api.POST('/api/registers/{register}/subjects/{id}/bars/{bar}/end', {
          params: { path: { register, id: end.subject, bar: end.bar } },
          headers,
          body,
        }),
      );
    },
    onSuccess: async () => {
      setKey(crypto.randomUUID());
      await queries.invalidateQueries({ queryKey: caseKey(caseId) });
    },
  });
}
