import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api, bodyOf } from '../api/client.js';
import { isProblem, type ProblemError } from '../api/problem.js';
import type { ReferralDraft } from './referral-draft.js';
import type { Entry } from './steps.js';

export interface Sent {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly unit: string;
  /** Number of subjects that resemble the new one, before anybody has said whether they are the same. */
  readonly lookAlikes: number;
}

const typed = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());

function newSubject({ kind, name, born, head, address, unit }: ReferralDraft) {
  if (kind === 'individual')
    return { kind, name: name.trim(), unit, born: typed(born) === undefined ? undefined : Number(born) };
  if (kind === 'household') return { kind, name: name.trim(), unit, head: typed(head), address: typed(address) };
  return { kind, name: name.trim(), unit };
}

/** Sends a referral once, however often it is called: the keys of both requests come from the draft. */
export function useSending(register: string, entry: Entry) {
  const queries = useQueryClient();
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<ProblemError | null>(null);
  const underWay = useRef(false);
  const send = async (draft: ReferralDraft): Promise<Sent | null> => {
    const { source, subject, kind, key, unit, proof, shared } = draft;
    if (underWay.current || source === null) return null;
    underWay.current = true;
    setSending(true);
    setFailure(null);
    try {
      const path = { register };
      const id =
        subject?.id ??
        (
          await bodyOf(
            api.POST('/api/registers/{register}/subjects', {
              params: { path, header: { 'Idempotency-Key': `${key}:subject:${await digestOf(newSubject(draft))}` } },
              body: newSubject(draft),
            }),
          )
        ).id;
      const input = {
        subject: { id, kind },
        track: draft.track,
        award: draft.award,
        fields: draft.fields,
        unit,
        source,
        summary: draft.summary.trim(),
        achievement: draft.named
          ? {
              title: draft.achievement.trim(),
              from: draft.from,
              to: draft.to,
              shared: shared.length === 0 ? undefined : shared.map((one) => one.id),
            }
          : undefined,
      };
      const done = await bodyOf(
        api.POST('/api/registers/{register}/nominations', {
          params: { path, header: { 'Idempotency-Key': `${key}:refer` } },
          body: {
            type: 'refer',
            entry,
            input,
            ...(entry === 'historical'
              ? { occurredAt: proof.on, onBehalfOf: proof.person, paper: proof.paper.trim() }
              : {}),
          },
        }),
      );
      return { caseId: done.id, caseNumber: done.case.caseNumber, unit, lookAlikes: done.lookAlikes.length };
    } catch (error) {
      if (!isProblem(error)) throw error;
      setFailure(error);
      return null;
    } finally {
      underWay.current = false;
      setSending(false);
      void queries.invalidateQueries({ queryKey: ['referrals'] });
    }
  };
  return { sending, failure, send };
}

/** Short hash of the contents: a subject whose name was corrected after a refusal is another subject. */
async function digestOf(content: unknown): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(content)));
  return [...new Uint8Array(hash).slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
