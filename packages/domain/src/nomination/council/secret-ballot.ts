import { presentSitting, convened } from './sitting-guards.js';
import type { Context } from '../process/context.js';
import { anotherPerson, countsHere } from './count-correction.js';
import { possibleCount } from './vote-guards.js';
import { dayOf } from '../../calendar/index.js';
import { heldOver } from '../access/right-guards.js';
import { sittingHeld } from '../process/occurrence-guards.js';
import { accept, refuse, type Refusal, type Accepted } from '../process/rejection.js';
import { guard, at, type CommandOf, type Definitions, check } from '../process/definition.js';
import { personOf } from '../process/person.js';
import { memberUnconcerned, othersToVote, ownCaseOf, sittingUnconcerned } from '../conflict/conflict-guards.js';
import { outstanding } from './outstanding.js';
import type { Council, OpenNomination } from '../model/state.js';

const isSecret = guard('open-vote', (state) => {
  if (presentSitting(state)?.ballot === 'secret') return null;
  return refuse('open-vote', { ballot: presentSitting(state)?.ballot ?? null });
});

const returnBallot = (_state: OpenNomination, { member, written }: CommandOf<'return-ballot'>): Accepted =>
  accept([{ type: 'BallotReturned', facts: { member, written } }]);

/** Members whose ballot is still missing. */
export function mayVote(
  council: Council,
  member: string,
): Refusal<'recused' | 'not-a-member' | 'voted-already'> | null {
  if (council.recused.includes(member)) {
    return refuse('recused', { member });
  }
  if (!council.members.includes(member)) {
    return refuse('not-a-member', { member, members: council.members });
  }
  if (council.votes[member] === undefined && !council.returned.includes(member)) return null;
  return refuse('voted-already', { member });
}

const countBallots = (
  _state: OpenNomination,
  { type: _type, teller, ...count }: CommandOf<'count-ballots'>,
  context: Context,
): Accepted => accept([{ type: 'BallotsCounted', facts: { ...count, secretary: personOf(context), teller } }]);

/** Members who took part in a secret vote; a member polled in writing was not present. */
export const partakers = (council: Council) => ({
  members: council.members.length,
  recused: council.recused.length,
  present: council.returned.length - council.written.length,
  written: council.written.length,
});

/** Missing ballots keep the vote open: all returned ballots are counted once, together. */
export const ballotsBack = guard('ballots-outstanding', (state) => {
  const council = presentSitting(state);
  const out = council === null ? [] : outstanding(council);
  if (out.length === 0) return null;
  return refuse('ballots-outstanding', { outstanding: out });
});

/** Somebody may still vote: any member by the secretary's hand, else the member who acts. */
export const someoneToVote = guard(['all-voted', 'voted-already', 'recused', 'not-a-member'], (state, context) => {
  const council = presentSitting(state);
  if (council === null) return null;
  if (outstanding(council).length === 0) return refuse('all-voted', { council: council.of });
  const { actor, units, at: moment } = context;
  return heldOver(actor, ['council-secretary'], state.unit, units, dayOf(moment)) === null
    ? mayVote(council, personOf(context))
    : null;
});

/** A sitting ends once its result is recorded. Later ballots change nothing; a wrong count is corrected. */
export const voteOpen = guard('vote-closed', (state) => {
  const result = presentSitting(state)?.result ?? null;
  if (result === null) return null;
  return refuse('vote-closed', { result: result.sentence });
});

/**
 * Secret votes never store who voted how: only the returned ballots, and one count by secretary and teller (domain.md
 * §4).
 */
export const secretBallot: Definitions<'return-ballot' | 'count-ballots'> = {
  'return-ballot': {
    during: [at('recognition', 'council'), at('appraisal', 'content')],
    roles: ['council-secretary'],
    scope: 'unit',

    guards: [countsHere, convened, isSecret, voteOpen, sittingHeld, someoneToVote, othersToVote],
    checks: [
      check('nominee-not-recused', (state, { member }, context) => memberUnconcerned(state, member, context)),
      check(['recused', 'not-a-member', 'voted-already'], (state, { member }) => {
        const council = presentSitting(state);
        return council === null ? null : mayVote(council, member);
      }),
    ],
    outcome: returnBallot,
  },
  'count-ballots': {
    during: [at('recognition', 'council'), at('appraisal', 'content')],
    roles: ['council-secretary'],
    scope: 'unit',

    guards: [countsHere, convened, isSecret, voteOpen, sittingUnconcerned, ballotsBack],
    checks: [
      check('impossible-count', (state, { type: _type, teller: _teller, ...count }) => {
        const council = presentSitting(state);
        return council === null ? null : possibleCount({ ...count, ...partakers(council) });
      }),
      check('same-teller', (_state, { teller }, context) => anotherPerson(teller, context)),
      check('own-case', (state, { type, teller }, context) =>
        ownCaseOf(state, type, 'council-secretary', teller, context),
      ),
    ],
    outcome: countBallots,
  },
};
