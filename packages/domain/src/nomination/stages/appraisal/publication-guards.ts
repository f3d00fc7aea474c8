import type { PolicyPack } from '@vinhdanh/contracts';
import { appraisalOf } from '../../model/record.js';
import type { OpenNomination } from '../../model/state.js';
import { guard } from '../../process/definition.js';
import { refuse } from '../../process/rejection.js';

/** The act that must wait for public comment. */
type Before = 'council' | 'pass';

const ruleOf = ({ award }: OpenNomination, pack: PolicyPack) =>
  pack.publications.find(({ awards }) => awards.includes(award));

/** Whether public comment must still be requested, or end, before an act; null = neither. */
export function publicationLack(state: OpenNomination, pack: PolicyPack, before: Before): 'missing' | 'open' | null {
  const publication = appraisalOf(state)?.publication ?? null;
  const rule = ruleOf(state, pack);
  const binds = rule !== undefined && (before === 'pass' || rule.beforeCouncil);
  if (publication === null) return binds ? 'missing' : null;
  return publication.closed || (before === 'council' && !binds) ? null : 'open';
}

/**
 * Public comment was requested and has ended, if the award requires it, and before the council if the procedure says so
 * (G6; decree 98/2023 art. 46.2).
 */
export const publicationEnded = (before: Before) =>
  guard(['publication-missing', 'publication-open'], (state, { policy }) => {
    const lack = publicationLack(state, policy.pack, before);
    if (lack === null) return null;
    const rule = ruleOf(state, policy.pack);
    const publication = appraisalOf(state)?.publication ?? null;
    const basis = { source: rule?.source ?? null, certainty: rule?.certainty ?? null };
    return publication === null
      ? refuse('publication-missing', { due: null, ...basis })
      : refuse('publication-open', {
          deadline: publication.deadline,
          due: state.deadlines.find((deadline) => deadline.deadline === publication.deadline)?.due ?? null,
          ...basis,
        });
  });

/** Comments without an answer. */
export const openComments = ({ comments }: OpenNomination): OpenNomination['comments'] =>
  comments.filter(({ answered }) => !answered);

/** Comments of people and of the Front have been answered (G6, G10; KH1068 V.1e-5). */
export const commentsAnswered = guard(['front-comment-open', 'comment-open'], (state) => {
  const open = openComments(state);
  if (open.length === 0) return null;
  return refuse(open.some((comment) => comment.from === 'front') ? 'front-comment-open' : 'comment-open', {
    comments: open.map(({ comment, from }) => ({ comment, from })),
  });
});
