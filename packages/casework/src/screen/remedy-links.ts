import type { ActionLink, Refusal } from '@vinhdanh/contracts';

const link = (tab: ActionLink['tab'], anchor: string | null = null, action: string | null = null): ActionLink => ({
  tab,
  anchor,
  action,
  caseId: null,
});

/** Where on the page the remedy of a guard is; empty when it depends on another person or another time. */
export function remedyLinks(refusal: Refusal): readonly ActionLink[] {
  const { guard, fact } = refusal;
  switch (guard) {
    case 'dossier-incomplete':
      return fact.missing.map(({ paper }) => link('dossier', paper, 'attach-paper'));
    case 'criteria-not-met':
      return fact.criteria.map(({ id }) => link('criteria', String(id), 'assess-criterion'));
    case 'comment-open':
    case 'front-comment-open':
      return fact.comments.map(({ comment }) => link('public-comments', String(comment), 'answer-comment'));
    case 'consultation-missing':
      return fact.unasked.map((agency) => link('consultations', agency, 'request-consultation'));
    case 'consultation-open':
      return fact.open.map((agency) => link('consultations', agency));
    case 'posting-open':
    case 'publication-open':
      return [link('deadlines', fact.deadline)];
    case 'content-not-assessed':
      return [link('criteria', null, 'assess-content')];
    case 'suspended':
      return [link('timeline', null, 'resume')];
    case 'vote-missing':
    case 'vote-not-carried':
    case 'ballots-outstanding':
    case 'no-votes':
    case 'vote-closed':
    case 'open-vote':
    case 'secret-vote':
    case 'sitting-not-held':
      return [link('votes')];
    case 'duplicate-case':
    case 'achievement-rewarded': {
      const holder = fact.holder?.split(':')[1];
      return holder === undefined ? [] : [{ ...link('linked'), caseId: holder }];
    }
    default:
      return [];
  }
}
