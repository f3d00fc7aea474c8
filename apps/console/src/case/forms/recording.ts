import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { z } from 'zod/mini';
import { api, bodyOf } from '../../api/client.js';
import { isProblem, type ProblemError } from '../../api/problem.js';
import { caseKey } from '../queries.js';
import type { CommandBody, CommandDone } from '../types.js';

/** The form was made from the schema that the API sent for this action, and the API checks the input again. */
const Body = z.custom<CommandBody>(
  (body) => typeof body === 'object' && body !== null && 'type' in body && 'input' in body,
);

/** Time to wait for the new state of the case after recording, ms, in case the connection is lost at that moment. */
const longestWait = 2_000;

export interface Act {
  readonly type: string;
  readonly input: unknown;
  readonly documents: readonly string[];
  /** For a case entered from papers: when, by whom, and the proof. */
  readonly entered: { readonly occurredAt: string; readonly onBehalfOf: string; readonly paper: string } | null;
  readonly key: string;
  /** Version of the case on screen. */
  readonly version: number;
}

export interface Recording {
  readonly recording: boolean;
  readonly failure: ProblemError | null;
  readonly forget: () => void;
  /** Records the act once, however often it is called during one attempt. null = not recorded; `failure` says why. */
  readonly record: (act: Act) => Promise<CommandDone | null>;
}

/**
 * Records acts on a case. An attempt without an answer is reported as such: repeating it with the same key cannot
 * record twice.
 */
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
      // The next form must start from the state just recorded.
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

/** It is unknown whether the act was recorded, so only the same key with the same words may be sent. */
export const isUnanswered = (failure: ProblemError | null): boolean =>
  failure !== null && (failure.problem.status === 0 || failure.problem.status >= 500);
