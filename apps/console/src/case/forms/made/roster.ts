import { isValues, type Values } from '../form-values.js';

export interface Recusal {
  readonly member: string;
  readonly reason: string;
}

/** The members of a sitting, and which of them are recused. */
export interface Roster {
  readonly members: readonly string[];
  readonly recused: readonly Recusal[];
}

export const membersOf = (values: Values): readonly string[] =>
  Array.isArray(values['members']) ? values['members'].map(String) : [];

export const recusalsOf = (values: Values): readonly Recusal[] =>
  (Array.isArray(values['recused']) ? values['recused'] : []).flatMap((one: unknown) =>
    isValues(one) && typeof one['member'] === 'string'
      ? [{ member: one['member'], reason: typeof one['reason'] === 'string' ? one['reason'] : '' }]
      : [],
  );

/** Adds a member, or removes them together with their recusal. */
export const withMember = ({ members, recused }: Roster, id: string, sits: boolean): Roster =>
  sits
    ? { members: members.includes(id) ? members : [...members, id], recused }
    : { members: members.filter((each) => each !== id), recused: recused.filter(({ member }) => member !== id) };

export const withRecusal = ({ members, recused }: Roster, id: string, takesNoPart: boolean): Roster => ({
  members,
  recused: [...recused.filter(({ member }) => member !== id), ...(takesNoPart ? [{ member: id, reason: '' }] : [])],
});
