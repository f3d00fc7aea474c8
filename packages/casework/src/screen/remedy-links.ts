import type { ActionLink, Rejection } from '@vinhdanh/contracts';

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const field = (value: unknown, key: string): string | null => {
  if (typeof value !== 'object' || value === null || !(key in value)) return null;
  const found: unknown = Reflect.get(value, key);
  return typeof found === 'string' || typeof found === 'number' ? String(found) : null;
};
const link = (tab: ActionLink['tab'], anchor: string | null = null, action: string | null = null): ActionLink => ({
  tab,
  anchor,
  action,
  caseId: null,
});

/** Where on the page lies what would satisfy a guard; empty where it lies with another person or another time. */
export function remedyLinks({ guard, fact }: Rejection): readonly ActionLink[] {
  switch (guard) {
    case 'dossier-incomplete':
      return list(fact['missing']).map((missing) => link('dossier', field(missing, 'paper'), 'attach-paper'));
    case 'criteria-not-met':
      return list(fact['criteria']).map((criterion) => link('criteria', field(criterion, 'id'), 'assess-criterion'));
    case 'comment-open':
    case 'front-comment-open':
      return list(fact['comments']).map((comment) =>
        link('public-comments', field(comment, 'comment'), 'answer-comment'),
      );
    case 'consultation-missing':
      return list(fact['unasked']).map((agency) => link('consultations', String(agency), 'request-consultation'));
    case 'consultation-open':
      return list(fact['open']).map((agency) => link('consultations', String(agency)));
    case 'posting-open':
    case 'publication-open':
      return [link('deadlines', field(fact, 'deadline'))];
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
      const holder = field(fact, 'holder')?.split(':')[1] ?? null;
      return holder === null ? [] : [{ ...link('linked'), caseId: holder }];
    }
    default:
      return [];
  }
}
