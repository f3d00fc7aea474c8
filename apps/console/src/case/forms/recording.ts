import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { z } from 'zod/mini';
import { api, bodyOf } from '../../api/client.js';
import { isProblem, type ProblemError } from '../../api/problem.js';
import { caseKey } from '../queries.js';
import type { CommandBody, CommandDone } from '../types.js';

/** The form was made from the schema that the API sent for this action; the API checks what comes back. */
const Body = z.custom<CommandBody>(
  (body) => typeof body === 'object' && body !== null && 'type' in body && 'input' in body,
);

/** Machine milliseconds that somebody who has recorded something waits for the new state of the case, should the connection be lost just then. */
const longestWait = 2_000;

export interface Act {
  readonly type: string;
  readonly input: unknown;
  readonly documents: readonly string[];
  /** Of a case entered from papers: when, by whom, and what proves it. */
  readonly entered: { readonly occurredAt: string; readonly onBehalfOf: string; readonly paper: string } | null;
  readonly key: string;
  /** Version that was looked at. */
  readonly version: number;
}

export interface Recording {
  readonly recording: boolean;
  readonly failure: ProblemError | null;
  readonly forget: () => void;
  /** Records the act once, however often it is asked while one try is under way. null = it was not recorded; `failure` says why. */
  readonly record: (act: Act) => Promise<CommandDone | null>;
}

/** Records acts on a case. A try that got no answer is told as such: the same key may be tried again without recording twice. */
export function useRecording(caseId: string): Recording {
  const queries = useQueryClient();
  const [recording, setRecording] = useState(false);
  const [failure, setFailure] = useState<ProblemError | null>(null);
  const underWay = useRef(false);
  const readAgain = (): Promise<void> => queries.invalidateQueries({ queryKey: caseKey(caseId) });
  const record = async ({ type, input, documents, entered, key, version }: Act): Promise<CommandDone | null> => {
    if (underWay.current) return null;
    underWay.current = true;
    setRecording(true);
    setFailure(null);
    try {
      const body = z.parse(Body, { type, input, ...(documents.length === 0 ? {} : { documents }), ...entered });
      const answer = api.POST('/api/nominations/{id}/commands', {
        params: { path: { id: caseId } },
        headers: { 'Idempotency-Key': key, 'If-Match': `"${version}"` },
        body,
      });
      const done = await bodyOf(answer);
      // the next form is to begin on what was just recorded
      await Promise.race([readAgain(), new Promise((resolve) => setTimeout(resolve, longestWait))]);
      return done;
    } catch (error) {
      void readAgain();
      if (!isProblem(error)) throw error;
      setFailure(error);
      return null;
    } finally {
      underWay.current = false;
      setRecording(false);
    }
  };
  return { recording, failure, forget: () => setFailure(null), record };
}

/** Nobody knows whether the act was recorded: only the same key with the same words may be tried. */
export const isUnanswered = (failure: ProblemError | null): boolean =>
  failure !== null && (failure.problem.status === 0 || failure.problem.status >= 500);
