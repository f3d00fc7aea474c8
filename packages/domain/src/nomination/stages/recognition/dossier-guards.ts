import { recognitionOf, criteriaOf } from '../../model/record.js';
import { guard } from '../../process/definition.js';
import type { CriterionRule, PaperRule, PolicyPack } from '@vinhdanh/contracts';
import { papersRequired } from '../../../policy/index.js';
import { refuse } from '../../process/rejection.js';
import type { OpenNomination } from '../../model/state.js';

/**
 * Papers that the pinned procedure requires at a stage for this award, track and kind of subject, and that are missing.
 * The simplified procedure skips the unit, so the appraisal requires the unit's papers too (decree 98/2023 art. 40); it
 * does the same for an award that the case has fallen back to.
 */
export function missingPapers(
  state: OpenNomination,
  { policy }: { readonly policy: { readonly pack: PolicyPack } },
  stage: PaperRule['stage'],
): readonly PaperRule[] {
  const stages: readonly PaperRule['stage'][] =
    (state.fastTrack || state.fellBack) && stage === 'appraisal' ? ['recognition', 'appraisal'] : [stage];
  const required = stages.flatMap((at) =>
    papersRequired(policy.pack, {
      stage: at,
      award: state.award,
      track: state.track,
      subject: state.subject.kind,
    }),
  );
  const asked = required.filter((rule) => rule.simplified !== (state.fastTrack ? 'never' : 'only'));
  return asked.filter((rule) => !state.papers.some((paper) => paper.paper === rule.id));
}

/** The dossier is complete for its award, track and kind (G4; law 06/2022 art. 84). */
export const dossierComplete = (stage: PaperRule['stage']) =>
  guard('dossier-incomplete', (state, context) => {
    const missing = missingPapers(state, context, stage);
    if (missing.length === 0) return null;
    return refuse('dossier-incomplete', {
      missing: missing.map((rule) => ({
        paper: rule.id,
        name: rule.name,
        source: rule.source,
        certainty: rule.certainty,
      })),
    });
  });

/** Criteria that the procedure asks for on the track of the case. */
export const wantedCriteria = ({ track }: OpenNomination, pack: PolicyPack): readonly CriterionRule[] =>
  pack.criteria.filter((rule) => rule.tracks === 'all' || rule.tracks.includes(track));

/** Every criterion of the track has been assessed and is met (KH1068 IV.2b). */
export const criteriaMet = guard('criteria-not-met', (state, context) => {
  const open = wantedCriteria(state, context.policy.pack).filter((rule) => criteriaOf(state)[rule.id]?.met !== true);
  if (open.length === 0) return null;
  return refuse('criteria-not-met', {
    criteria: open.map((rule) => ({ id: rule.id, assessed: criteriaOf(state)[rule.id] !== undefined })),
  });
});

/** The posting takes comments until its last day has passed (KH1068 IV.2). */
export const postingClosed = guard('posting-open', (state) => {
  const posting = recognitionOf(state)?.posting ?? null;
  if (posting === null || posting.closed) return null;
  const deadline = state.deadlines.find((candidate) => candidate.deadline === posting.deadline);
  return refuse('posting-open', { deadline: posting.deadline, due: deadline?.due ?? null });
});
