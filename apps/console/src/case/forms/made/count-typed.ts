import type { Board } from '../../types.js';
import type { Count } from '../../votes/arithmetic.js';
import type { Values } from '../form-values.js';

/**
 * The count in a form. The participants are typed for the provincial council, and known for a sitting or for the count
 * to correct. null = nothing is typed yet, or the participants are unknown.
 */
export function countTyped(values: Values, board: Pick<Board, 'members' | 'result'>): Count | null {
  const typed = (name: string): number | undefined => {
    const value = values[name];
    return typeof value === 'number' ? value : undefined;
  };
  const ballots = ['yes', 'no', 'abstain', 'invalid'].map(typed);
  if (ballots.every((number) => number === undefined)) return null;
  const present = board.members.filter(
    ({ status, written }) => (status === 'returned' || status === 'voted') && !written,
  ).length;
  const known =
    board.result ??
    (board.members.length === 0
      ? null
      : {
          members: board.members.length,
          present,
          recused: board.members.filter(({ status }) => status === 'recused').length,
          written: board.members.filter(({ written }) => written).length,
        });
  const members = typed('members') ?? known?.members;
  if (members === undefined) return null;
  const [yes = 0, no = 0, abstain = 0, invalid = 0] = ballots;
  return {
    members,
    present: typed('present') ?? known?.present ?? 0,
    recused: typed('recused') ?? known?.recused ?? 0,
    written: typed('written') ?? known?.written ?? 0,
    yes,
    no,
    abstain,
    invalid,
  };
}
