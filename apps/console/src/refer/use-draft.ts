import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { z } from 'zod/mini';
import { api, bodyOf } from '../api/client.js';
import { isProblem } from '../api/problem.js';
import { ReferralDraft, draftName, dropKept, emptyReferral, isBegun, keep, readKept } from './referral-draft.js';
import type { Entry } from './steps.js';

/** Pause in typing after which the input goes to the server, ms. */
const rest = 900;
const keyOf = (register: string): string => `referral:${register}`;

/** The draft stored on the server; null = none. */
export const keptThere = (register: string) => ({
  queryKey: ['draft', keyOf(register)],
  queryFn: async (): Promise<ReferralDraft | null> => {
    try {
      const { body } = await bodyOf(api.GET('/api/drafts/{key}', { params: { path: { key: keyOf(register) } } }));
      const read = z.safeParse(ReferralDraft, body);
      return read.success ? read.data : null;
    } catch (error) {
      if (isProblem(error) && error.problem.status === 404) return null;
      throw error;
    }
  },
  staleTime: 0,
  gcTime: 0,
});

export type Saved = 'not-yet' | 'here' | 'there';

/**
 * A referral in progress: stored in this browser at once, and on the server after a pause, so that it can be continued
 * on another machine.
 */
export function useDraft(account: string, of: string, entry: Entry) {
  const register = draftName(of, entry);
  const there = useQuery(keptThere(register));
  const [draft, setDraft] = useState<ReferralDraft>(() => readKept(account, register) ?? emptyReferral());
  const [saved, setSaved] = useState<Saved>('not-yet');
  const [touched, setTouched] = useState(false);
  const [taken, setTaken] = useState(false);
  if (there.data !== undefined && there.data !== null && !taken && !touched) {
    setTaken(true);
    if (there.data.savedAt > draft.savedAt) setDraft(there.data);
  }
  useEffect(() => {
    if (!touched) return undefined;
    const timer = setTimeout(() => {
      api.PUT('/api/drafts/{key}', { params: { path: { key: keyOf(register) } }, body: draft }).then(
        () => setSaved('there'),
        () => setSaved('here'),
      );
    }, rest);
    return () => clearTimeout(timer);
  }, [draft, register, touched]);
  const change = (next: Partial<ReferralDraft>): void => {
    setTouched(true);
    setDraft((before) => {
      const after = { ...before, ...next, savedAt: new Date().toISOString() };
      keep(account, register, after);
      return after;
    });
  };
  const drop = async (): Promise<void> => {
    setTouched(false);
    setTaken(true);
    dropKept(account, register);
    setDraft(emptyReferral());
    setSaved('not-yet');
    await api.DELETE('/api/drafts/{key}', { params: { path: { key: keyOf(register) } } }).catch(() => undefined);
  };
  return { draft, change, drop, saved, begun: isBegun(draft), ready: there.data !== undefined || there.error !== null };
}
