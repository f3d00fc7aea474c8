import { recognitionOf } from '../../model/record.js';
import { criteriaOf } from '../../model/record.js';
import { guard } from '../../process/definition.js';
import { glossary, type PaperRule } from '@vinhdanh/contracts';
import { papersRequired } from '../../../policy/index.js';
import type { Context } from '../../process/context.js';
import { refuse } from '../../process/rejection.js';
import type { OpenNomination } from '../../model/state.js';

/**
 * Papers that the pinned procedure wants at a stage for this award, track and kind of subject, and that are not there. The simplified procedure passes
 * the unit by, so that its papers are looked for at the appraisal too (decree 98/2023 art. 40).
 */
export function missingPapers(
  state: OpenNomination,
  context: Pick<Context, 'policy'>,
  stage: PaperRule['stage'],
): readonly PaperRule[] {
  const stages: readonly PaperRule['stage'][] =
    state.fastTrack && stage === 'appraisal' ? ['recognition', 'appraisal'] : [stage];
  const required = stages.flatMap((at) =>
    papersRequired(context.policy.pack, {
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
    return refuse(
      'dossier-incomplete',
      {
        vi: `Hồ sơ thiếu: ${missing.map((rule) => rule.name.vi).join('; ')}.`,
        en: `The dossier lacks: ${missing.map((rule) => rule.name.en).join('; ')}.`,
      },
      { missing: missing.map((rule) => ({ paper: rule.id, source: rule.source, certainty: rule.certainty })) },
      {
        vi: `Bổ sung các giấy tờ trên ("${glossary.command['attach-paper'].vi}").`,
        en: `Attach these papers ("${glossary.command['attach-paper'].en}").`,
      },
    );
  });

/** Every criterion of the track has been assessed and is met (KH1068 IV.2b). */
export const criteriaMet = guard('criteria-not-met', (state, context) => {
  const wanted = context.policy.pack.criteria.filter(
    (rule) => rule.tracks === 'all' || rule.tracks.includes(state.track),
  );
  const open = wanted.filter((rule) => criteriaOf(state)[rule.id]?.met !== true);
  if (open.length === 0) return null;
  return refuse(
    'criteria-not-met',
    {
      vi: `Chưa đạt tiêu chuẩn: ${open.map((rule) => rule.id).join(', ')}.`,
      en: `Criteria not assessed as met: ${open.map((rule) => rule.id).join(', ')}.`,
    },
    { criteria: open.map((rule) => ({ id: rule.id, assessed: criteriaOf(state)[rule.id] !== undefined })) },
    {
      vi: 'Người đánh giá ghi kết quả từng tiêu chuẩn kèm minh chứng.',
      en: 'The assessor records each criterion with its evidence.',
    },
  );
});

/** Comments are taken until the posting's last day has passed (KH1068 IV.2). */
export const postingClosed = guard('posting-open', (state) => {
  const posting = recognitionOf(state)?.posting ?? null;
  if (posting === null || posting.closed) return null;
  const deadline = state.deadlines.find((candidate) => candidate.deadline === posting.deadline);
  return refuse(
    'posting-open',
    {
      vi: `Còn niêm yết lấy ý kiến đến hết ngày ${deadline?.due ?? ''}.`,
      en: `Posted for comment until the end of ${deadline?.due ?? ''}.`,
    },
    { deadline: posting.deadline, due: deadline?.due ?? null },
    { vi: 'Chờ hết hạn niêm yết.', en: 'Wait until the posting has ended.' },
  );
});
