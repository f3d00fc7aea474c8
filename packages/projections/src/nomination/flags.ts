import type { OpenNomination } from '@vinhdanh/domain';

/**
 * Marks of a case in lists, beside its step: an urgent procedure, a suspension, comments without an answer, an open
 * supplement, a vote to repeat.
 */
export const caseFlags = ['sudden', 'suspended', 'comments', 'supplement', 'revote'] as const;
export type CaseFlag = (typeof caseFlags)[number];

const raised: Readonly<Record<CaseFlag, (state: OpenNomination) => boolean>> = {
  sudden: (state) => state.track === 'sudden' || state.fastTrack,
  suspended: (state) => state.suspension !== null,
  comments: (state) => state.comments.some((comment) => !comment.answered),
  supplement: (state) => state.progress.substate === 'supplement',
  revote,
};

export const flagsOf = (state: OpenNomination): readonly CaseFlag[] => caseFlags.filter((flag) => raised[flag](state));

/** A council has voted before, and the case is before it again. */
function revote({ progress, votedOn }: OpenNomination): boolean {
  if (progress.stage === 'recognition')
    return progress.substate !== 'recognised' && votedOn !== null && (progress.sitting?.result ?? null) === null;
  return (
    progress.stage === 'appraisal' &&
    progress.substate !== 'voted' &&
    progress.vote !== null &&
    !progress.contentAssessed
  );
}
