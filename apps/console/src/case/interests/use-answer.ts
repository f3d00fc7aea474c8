import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AnswerTo } from '../../api/answer.js';
import { api, bodyOf } from '../../api/client.js';
import { caseKey } from '../queries.js';

export type Interests = AnswerTo<'/api/nominations/{id}/interests'>;
export type Concern = Interests['concerned'][number]['as'];

/** What is said of a person: how they are concerned, or that they are not. */
export interface Statement {
  readonly person: string;
  readonly as: Concern;
  readonly linked: boolean;
  readonly reason: string;
}

/** Records who is concerned in a case; what the case offers changes with it. */
export function useAnswer(caseId: string, { register, subject }: Pick<Interests, 'register' | 'subject'>) {
  const queries = useQueryClient();
  const [key, setKey] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: (body: Statement) =>
      bodyOf(
        api.POST('/api/registers/{register}/subjects/{id}/persons', {
          params: { path: { register, id: subject } },
          headers: { 'Idempotency-Key': key },
          body,
        }),
      ),
    onSuccess: async () => {
      setKey(crypto.randomUUID());
      await queries.invalidateQueries({ queryKey: caseKey(caseId) });
    },
  });
}
