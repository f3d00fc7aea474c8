import { Award, type EligibilityRule, type PolicyPack, type SubjectKind, type Track } from '@vinhdanh/contracts';
import { covers } from './scope.js';

/** For whom an award is proposed: the kind of subject, and the track. */
export interface Candidacy {
  readonly subject: SubjectKind;
  readonly track: Track;
}

const admits = (rule: EligibilityRule, { subject, track }: Candidacy): boolean =>
  covers(rule.subjects, subject) && covers(rule.tracks, track);

/** Whether the pack gives this award to this kind of subject on this track; a pack without the table gives any. */
export const isEligible = (pack: PolicyPack, award: Award, candidacy: Candidacy): boolean =>
  pack.eligibility.length === 0 || pack.eligibility.some((rule) => rule.award === award && admits(rule, candidacy));

/** The awards that are open to this kind of subject on this track, in the order of their ladders. */
export const eligibleAwards = (pack: PolicyPack, candidacy: Candidacy): readonly Award[] =>
  allAwards.filter((award) => isEligible(pack, award, candidacy));

/** Forms, then titles, each from the lowest. */
export const allAwards: readonly Award[] = Award.options.flatMap((enumeration) => enumeration.options);
