import { appraisalOf } from '../../model/record.js';
import { guard } from '../../process/definition.js';
import { refuse } from '../../process/rejection.js';

/**
 * Public comment was requested and has ended, if the award requires it, and before the council if the procedure says so
 * (G6; decree 98/2023 art. 46.2).
 */
export const publicationEnded = (before: 'council' | 'pass') =>
  guard(['publication-missing', 'publication-open'], (state, context) => {
    const publication = appraisalOf(state)?.publication ?? null;
    const rule = context.policy.pack.publications.find((candidate) => candidate.awards.includes(state.award));
    if (publication === null && (rule === undefined || (before === 'council' && !rule.beforeCouncil))) return null;
    if (publication?.closed === true) return null;
    if (publication !== null && before === 'council' && rule?.beforeCouncil !== true) return null;
    return publication === null
      ? refuse('publication-missing', { due: null, source: rule?.source ?? null, certainty: rule?.certainty ?? null })
      : refuse('publication-open', {
          deadline: publication.deadline,
          due: state.deadlines.find((deadline) => deadline.deadline === publication.deadline)?.due ?? null,
          source: rule?.source ?? null,
          certainty: rule?.certainty ?? null,
        });
  });

/** Comments of people and of the Front have been answered (G6, G10; KH1068 V.1e-5). */
export const commentsAnswered = guard(['front-comment-open', 'comment-open'], (state) => {
  const open = state.comments.filter((comment) => !comment.answered);
  if (open.length === 0) return null;
  return refuse(open.some((comment) => comment.from === 'front') ? 'front-comment-open' : 'comment-open', {
    comments: open.map(({ comment, from }) => ({ comment, from })),
  });
});
