import type { Rejection } from '@vinhdanh/contracts';
import { refuse } from '../rejection.js';
import type { OpenNomination } from '../state.js';

/** What is entered in the register of decisions bears the number that was signed. */
export function decisionNumbered(state: OpenNomination, number: string): Rejection | null {
  if (state.decision?.number === number) return null;
  return refuse(
    'another-decision',
    {
      vi: `Quyết định đã ký mang số ${state.decision?.number ?? '—'}, không phải ${number}.`,
      en: `The signed decision is number ${state.decision?.number ?? '—'}, not ${number}.`,
    },
    { signed: state.decision?.number ?? null, given: number },
    { vi: 'Ghi đúng số của quyết định đã ký.', en: 'Enter the number of the signed decision.' },
  );
}
