import type { JudgingAct, NominationCommandName } from '@vinhdanh/contracts';
import { dayOf } from '../../calendar/index.js';
import { rosterOf } from '../council/roster-guards.js';
import { outstanding } from '../council/outstanding.js';
import { presentSitting } from '../council/sitting-guards.js';
import type { OpenNomination } from '../model/state.js';
import type { Context } from '../process/context.js';
import { guard, type Access } from '../process/definition.js';
import { refuse, type Refusal } from '../process/rejection.js';
import { whoActs } from './acting.js';
import { interestsOf } from './interest.js';
import { excludedFrom, exclusionOf, isJudging } from './recusal.js';

/** Members who are concerned in the case and so do not vote on it. */
export const concernedIn = (state: OpenNomination, context: Context, members: readonly string[]): readonly string[] => {
  const excluded = excludedFrom('cast-vote', interestsOf(state, context), context.inForce.pack, dayOf(context.at));
  return members.filter((member) => excluded.includes(member));
};

/** Members of the present sitting who are concerned and not recused. */
function unrecused(state: OpenNomination, context: Context): readonly string[] {
  const sitting = presentSitting(state);
  return sitting === null
    ? []
    : concernedIn(state, context, sitting.members).filter((member) => !sitting.recused.includes(member));
}

/**
 * Nobody judges a case in which they are concerned, as nominee or as close to the nominee (G5; KH1068 IV.3: objective).
 */
export function notOwnCase(
  state: OpenNomination,
  name: NominationCommandName,
  { roles }: Access,
  context: Context,
): Refusal<'own-case'> | null {
  const { actor } = context;
  return actor.kind === 'system' || !isJudging(name) ? null : ownCaseOf(state, name, roles[0], actor.person, context);
}

/** The same rule for a person named in the input. */
export function ownCaseOf(
  state: OpenNomination,
  act: JudgingAct,
  role: Access['roles'][number] | undefined,
  person: string,
  context: Context,
): Refusal<'own-case'> | null {
  const interests = interestsOf(state, context);
  const day = dayOf(context.at);
  const as = exclusionOf(person, act, interests, context.inForce.pack, day);
  if (as === null || role === undefined) return null;
  const { people, units, inForce } = context;
  const actors = whoActs({ action: act, role, unit: state.unit }, interests, {
    people,
    units,
    pack: inForce.pack,
    day,
  });
  const others = actors.persons.length;
  return refuse('own-case', {
    person,
    as,
    command: act,
    instead:
      actors.by === 'role'
        ? { by: 'role', role, persons: others }
        : actors.by === 'above'
          ? { by: 'above', role: actors.role, persons: others }
          : { by: 'nobody', role },
  });
}

/** Members who are concerned are convened and recused. */
export function concernedRecused(
  state: OpenNomination,
  members: readonly string[],
  recused: readonly string[],
  context: Context,
): Refusal<'nominee-not-recused'> | null {
  const left = concernedIn(state, context, members).filter((member) => !recused.includes(member));
  return left.length === 0 ? null : refuse('nominee-not-recused', { members: left, when: 'convening' });
}

/** Nobody records a vote of a member who is concerned. */
export function memberUnconcerned(
  state: OpenNomination,
  member: string,
  context: Context,
): Refusal<'nominee-not-recused'> | null {
  const concerned = unrecused(state, context).filter((each) => each === member);
  return concerned.length === 0 ? null : refuse('nominee-not-recused', { members: concerned, when: 'sitting' });
}

/** A vote ends only when the members who turned out to be concerned have been recused. */
export const sittingUnconcerned = guard('nominee-not-recused', (state, context) => {
  const members = unrecused(state, context);
  return members.length === 0 ? null : refuse('nominee-not-recused', { members, when: 'sitting' });
});

/** A member who is not concerned may still vote. */
export const othersToVote = guard('nominee-not-recused', (state, context) => {
  const sitting = presentSitting(state);
  const members = unrecused(state, context);
  return sitting === null || members.length === 0 || outstanding(sitting).some((member) => !members.includes(member))
    ? null
    : refuse('nominee-not-recused', { members, when: 'sitting' });
});

/** Some member of the present sitting turned out to be concerned. */
export const someoneToRecuse = guard('nobody-to-recuse', (state, context) =>
  unrecused(state, context).length > 0 ? null : refuse('nobody-to-recuse', { members: [] }),
);

/** Once the sitting is open, only members who are concerned are recused: nobody loses their vote for their opinion. */
export const mayRecuse = (
  state: OpenNomination,
  member: string,
  context: Context,
): Refusal<'nobody-to-recuse'> | null => {
  const members = unrecused(state, context);
  return members.includes(member) ? null : refuse('nobody-to-recuse', { members });
};

/** Minutes of a council with a member who is concerned state that this member took no part. */
export function minutesRecuse(
  state: OpenNomination,
  recused: number,
  context: Context,
): Refusal<'nominee-not-recused'> | null {
  const members = concernedIn(state, context, rosterOf(state, context, 'provincial', dayOf(context.at)));
  return members.length <= recused ? null : refuse('nominee-not-recused', { members, when: 'minutes' });
}
