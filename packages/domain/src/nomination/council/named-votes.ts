import type { VoteResult } from '@vinhdanh/contracts';
import { refuse, type Refusal } from '../process/rejection.js';
import type { Council } from '../model/state.js';

type Choice = Council['votes'][string];

/** Open votes by choice; an open vote has no invalid ballot. */
interface NamedTally {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  readonly invalid: 0;
}

/** The totals of the votes by name. */
export function tallyOfNames(votes: Council['votes']): NamedTally {
  const of = (choice: Choice): number => Object.values(votes).filter((cast) => cast === choice).length;
  return { yes: of('yes'), no: of('no'), abstain: of('abstain'), invalid: 0 };
}

/** Whether a result is that of this sitting, and was not entered later from minutes. */
export const closedWith = ({ result }: Council, vote: VoteResult | null): boolean =>
  result !== null && vote !== null && result.sentence === vote.sentence;

/** Totals must equal the votes by name: a corrected count names each member whose vote it corrects. */
export function agreesWithNames(
  sitting: Council | null,
  former: VoteResult,
  {
    votes = [],
    ...totals
  }: { readonly votes?: readonly { readonly member: string; readonly choice: Choice }[] } & {
    readonly [T in keyof NamedTally]: number;
  },
): Refusal<'named-votes-differ' | 'not-voted-yet'> | null {
  const { yes, no, abstain, invalid } = totals;
  const given = { yes, no, abstain, invalid };
  if (sitting === null || sitting.ballot === 'secret' || !closedWith(sitting, former))
    return votes.length === 0 ? null : refuse('named-votes-differ', { named: null, given });
  const stranger = votes.find(({ member }) => sitting.votes[member] === undefined);
  if (stranger !== undefined) return refuse('not-voted-yet', { member: stranger.member });
  const named = tallyOfNames({
    ...sitting.votes,
    ...Object.fromEntries(votes.map(({ member, choice }) => [member, choice])),
  });
  return (['yes', 'no', 'abstain', 'invalid'] as const).every((choice) => named[choice] === given[choice])
    ? null
    : refuse('named-votes-differ', { named, given });
}
