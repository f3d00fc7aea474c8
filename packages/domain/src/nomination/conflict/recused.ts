import type { Council } from '../model/state.js';

/**
 * The sitting without a member's part. Secret ballots bear no name, so all returned ballots are void if the member's is
 * among them.
 */
export function withoutMember(sitting: Council, member: string): Council {
  const recused = [...sitting.recused, member];
  if (sitting.ballot === 'secret') {
    return sitting.returned.includes(member)
      ? { ...sitting, recused, returned: [], written: [], counted: null }
      : { ...sitting, recused };
  }
  const { [member]: _void, ...votes } = sitting.votes;
  const others = (persons: readonly string[]): readonly string[] => persons.filter((person) => person !== member);
  return { ...sitting, recused, votes, own: others(sitting.own), written: others(sitting.written) };
}
