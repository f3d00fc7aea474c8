import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { actedThen, type PaperFaults } from '../case/entry/paper.js';
import { PaperQuestion } from '../case/entry/paper-question.js';
import { peopleQuery } from '../case/queries.js';
import type { Person } from '../case/types.js';
import { useUnitName } from '../words/use-codes.js';
import { referring, type ReferralDraft } from './referral-draft.js';
import type { Entry } from './steps.js';

const nobody: readonly Person[] = [];

/** Persons who could refer on a day. */
export function useReferrers(register: string, on: string, entry: Entry): readonly Person[] {
  const { data } = useQuery({ ...peopleQuery(register), enabled: entry === 'historical' });
  return useMemo(() => (data === undefined ? nobody : actedThen(data, on, referring)), [data, on]);
}

interface PaperStepProps {
  readonly register: string;
  readonly today: string;
  readonly draft: ReferralDraft;
  readonly change: (next: Partial<ReferralDraft>) => void;
  readonly referrers: readonly Person[];
  readonly faults: PaperFaults;
}

/** The paper of a referral: its day, who referred, its number. */
export function PaperStep({ register, today, draft, change, referrers, faults }: PaperStepProps) {
  const unitName = useUnitName(register);
  const { proof } = draft;
  // An impossible day is reported at once.
  const shown: PaperFaults =
    proof.on > today && faults.on === undefined && /^\d{4}/.test(proof.on) ? { ...faults, on: 'future' } : faults;
  return (
    <PaperQuestion
      prefix="refer-"
      paper={proof}
      change={(next) => change({ proof: { ...proof, ...next } })}
      faults={shown}
      people={referrers}
      unitName={unitName}
    />
  );
}
