import type { Award, PolicyPack, Track, VoteRule } from '@vinhdanh/contracts';
import { covers } from './scope.js';

/** How closely a rule is cut: naming its awards weighs more than naming its tracks. */
export const specificity = (rule: VoteRule): number =>
  (rule.awards === 'all' ? 0 : 2) + (rule.tracks === 'all' ? 0 : 1);

/** The rule that a council votes by; of several, the one that names its case most closely. Null: the procedure knows no such vote. */
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
