import { useState } from 'react';
import { z } from 'zod/mini';
import { useSession } from '../../session/session.js';
import { isDay } from '../forms/day-text.js';
import type { Case } from '../types.js';

/** What a paper says of an act that is entered from it: when it happened, which paper proves it. */
export const FromPaper = z.object({ occurredAt: z.string(), paper: z.string() });
export type FromPaper = z.infer<typeof FromPaper>;

/** What a request says beside the act: the paper, and the person who acted. */
export interface Entering extends FromPaper {
  readonly onBehalfOf: string;
}

/** Whether whoever is signed in enters this case from papers. */
export function useEnters({ register, entry, released }: Case): boolean {
  const { registers } = useSession();
  const held = registers.find(({ id }) => id === register)?.grants ?? [];
  return entry === 'historical' && !released && held.some(({ role }) => role === 'entry-clerk');
}

/** Acts of the case as it is, and not of anybody whom a paper names. */
export const isOwnAct = (action: string): boolean => action === 'release';

export type Lacking = 'occurredAt' | 'paper';

/** What is not filled in, or is no day. */
export const lackingIn = ({ occurredAt, paper }: FromPaper): readonly Lacking[] => [
  ...(isDay(occurredAt) ? [] : (['occurredAt'] as const)),
  ...(paper.trim() === '' ? (['paper'] as const) : []),
];

const nameOf = (caseId: string): string => `vinh-danh.entering.${caseId}`;

/** The paper that lies before the clerk: one paper often proves several acts, so the last one is offered again. */
export function useFromPaper(caseId: string): { readonly paper: FromPaper; readonly change: (next: Partial<FromPaper>) => void } {
  const [paper, setPaper] = useState<FromPaper>(() => readKept(caseId));
  return {
    paper,
    change: (next) =>
      setPaper((former) => {
        const changed = { ...former, ...next };
        sessionStorage.setItem(nameOf(caseId), JSON.stringify(changed));
        return changed;
      }),
  };
}

function readKept(caseId: string): FromPaper {
  try {
    const read = z.safeParse(FromPaper, JSON.parse(sessionStorage.getItem(nameOf(caseId)) ?? 'null'));
    return read.success ? read.data : { occurredAt: '', paper: '' };
  } catch {
    return { occurredAt: '', paper: '' };
  }
}
