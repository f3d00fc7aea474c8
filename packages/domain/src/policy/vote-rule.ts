import type { Award, PolicyPack, Track, VoteRule } from '@vinhdanh/contracts';
import { covers } from './scope.js';

/** How specific a rule is: naming awards weighs more than naming tracks. */
export const specificity = (rule: VoteRule): number =>
  (rule.awards === 'all' ? 0 : 2) + (rule.tracks === 'all' ? 0 : 1);

/** The rule by which a council votes: of several, the most specific one. Null: the procedure has no such vote. */
export function voteRule(
  pack: PolicyPack,
  of: { readonly council: VoteRule['council']; readonly award: Award; readonly track: Track },
): VoteRule | null {
  const matching = pack.votes.filter(
    (rule) => rule.council === of.council && covers(rule.awards, of.award) && covers(rule.tracks, of.track),
  );
  return matching.reduce<VoteRule | null>(
    (best, rule) => (best === null || specificity(rule) > specificity(best) ? rule : best),
    null,
  );
}
