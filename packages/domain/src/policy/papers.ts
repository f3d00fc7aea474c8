import type { Award, PaperRule, PolicyPack, SubjectKind, Track } from '@vinhdanh/contracts';
import { covers } from './scope.js';

/** The papers that the dossier must contain before a case leaves a stage, in the order of the pack. */
export function papersRequired(
  pack: PolicyPack,
  of: {
    readonly stage: PaperRule['stage'];
    readonly award: Award;
    readonly track: Track;
    readonly subject: SubjectKind;
  },
): readonly PaperRule[] {
  return pack.papers.filter(
    (rule) =>
      rule.stage === of.stage &&
      covers(rule.awards, of.award) &&
      covers(rule.tracks, of.track) &&
      covers(rule.subjects, of.subject),
  );
}
