import type { Award, PolicyPack } from '@vinhdanh/contracts';
import { eligibleAwards, isEligible } from '../../../policy/index.js';
import { refuse, type Refusal } from '../../process/rejection.js';
import type { OpenNomination } from '../../model/state.js';

type Candidacy = Parameters<typeof isEligible>[2];

/**
 * The award exists for this kind of subject on this track: a collective cannot be an emulation fighter, and a sudden
 * deed brings no title of the year.
 */
export function openTo(award: Award, of: Candidacy, pack: PolicyPack): Refusal<'award-not-open'> | null {
  if (isEligible(pack, award, of)) return null;
  return refuse('award-not-open', {
    award,
    subject: of.subject,
    track: of.track,
    open: eligibleAwards(pack, of),
    rules: pack.eligibility
      .filter((rule) => rule.award === award)
      .map(({ subjects, tracks, source, certainty }) => ({ subjects, tracks, source, certainty })),
  });
}

/** The subject and track for which the case proposes its award. */
export const candidacyOf = ({ subject, track }: OpenNomination): Candidacy => ({ subject: subject.kind, track });
