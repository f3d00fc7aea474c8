import type { Council } from '../model/state.js';

/** Members who may vote: convened and not recused. */
export const entitled = (council: Council): readonly string[] =>
  council.members.filter((member) => !council.recused.includes(member));

/** Votes, or ballots, that are still missing keep the vote open. */
export function outstanding(council: Council): readonly string[] {
  return entitled(council).filter((member) =>
    council.ballot === 'secret' ? !council.returned.includes(member) : council.votes[member] === undefined,
  );
}
