import { byItsCouncil, presentSitting, convened, councilOf, noSittingOpen } from './sitting-guards.js';
import type { VoteResult } from '@vinhdanh/contracts';
import { voteRule } from '../../policy/index.js';
import type { Context } from '../process/context.js';
import { contentAssessed } from '../stages/appraisal/content-guards.js';
import { criteriaMet, postingClosed } from '../stages/recognition/dossier-guards.js';
import { notBeforeCase, sittingHeld } from '../process/occurrence-guards.js';
import { commentsAnswered, publicationEnded } from '../stages/appraisal/publication-guards.js';
import { objectionsAnswered } from '../stages/appraisal/consultation-guards.js';
import { heldOver } from '../access/right-guards.js';
import { onRoster } from './roster-guards.js';
import { tally, voteForeseen, voteTrack, type Count } from './vote-guards.js';
import { accept, firstFailing, refuse, type Refusal, type Accepted } from '../process/rejection.js';
import { at, type CommandOf, type Definitions, guard, check } from '../process/definition.js';
import { personOf } from '../process/person.js';
import { concernedRecused, memberUnconcerned, othersToVote, sittingUnconcerned } from '../conflict/conflict-guards.js';
import { tallyOfNames } from './named-votes.js';
import { ballotsBack, someoneToVote, mayVote, partakers, voteOpen } from './secret-ballot.js';
import type { Council, OpenNomination } from '../model/state.js';
import { dayOf } from '../../calendar/index.js';

const oneLevel = byItsCouncil('council-secretary', 'council-member');

const recusedOf = ({ recused = [] }: CommandOf<'convene'>): readonly string[] => recused.map(({ member }) => member);

const membersOnce = check<'convene', 'member-twice'>('member-twice', (_state, { members }) =>
  new Set(members).size === members.length ? null : refuse('member-twice', { members }),
);

const recusedAreMembers = check<'convene', 'recused-stranger'>('recused-stranger', (_state, command) => {
  const { members } = command;
  const recused = recusedOf(command);
  const strangers = recused.filter((member) => !members.includes(member));
  if (strangers.length === 0 && recused.length < members.length) return null;
  return refuse('recused-stranger', { strangers, members, recused });
});

function convene(state: OpenNomination, command: CommandOf<'convene'>, context: Context): Accepted {
  const { members } = command;
  const recused = recusedOf(command);
  const rule = voteRule(context.policy.pack, {
    council: councilOf(state),
    award: state.award,
    track: voteTrack(state),
  });
  return accept([
    {
      type: 'CouncilConvened',
      facts: {
        council: councilOf(state),
        on: command.on,
        members,
        ballot: rule?.ballot ?? 'open',
        recused: [...recused],
      },
      ...(recused.length === 0 ? {} : { personal: { narrative: { recusals: command.recused } } }),
    },
  ]);
}

const castVote = (
  _state: OpenNomination,
  { member, choice, written }: CommandOf<'cast-vote'>,
  context: Context,
): Accepted =>
  accept([
    {
      type: 'VoteCast',
      facts: {
        member,
        choice,
        ...(written === true ? { written } : {}),
        ...(member === personOf(context) ? { own: true as const } : {}),
      },
    },
  ]);

/** The former record stays in the history; the vote counts as corrected. */
function correctVote(state: OpenNomination, { member, choice, written, reason }: CommandOf<'correct-vote'>): Accepted {
  const from = presentSitting(state)?.votes[member];
  if (from === undefined) throw new Error('that the member has voted was checked before');
  return accept([
    { type: 'VoteCorrected', facts: { member, from, choice, written }, personal: { narrative: { reason } } },
  ]);
}

/** Nobody else changes a vote that a member cast themselves. */
function mayCorrect(
  state: OpenNomination,
  member: string,
  context: Context,
): Refusal<'not-voted-yet' | 'another-member'> | null {
  const sitting = presentSitting(state);
  if (sitting?.votes[member] === undefined) return refuse('not-voted-yet', { member });
  const person = personOf(context);
  return sitting.own.includes(member) && member !== person
    ? refuse('another-member', { member, person })
    : ownVote(state, member, context);
}

const openVote = guard('secret-vote', (state) =>
  presentSitting(state)?.ballot === 'secret' ? refuse('secret-vote', {}) : null,
);

/**
 * The result of the present sitting under its vote rule; null = nothing has been counted, or no rule asks for a vote.
 */
function resultOf(state: OpenNomination, context: Context): VoteResult | null {
  const rule = voteRule(context.policy.pack, {
    council: councilOf(state),
    award: state.award,
    track: voteTrack(state),
  });
  const sitting = presentSitting(state);
  const count = sitting === null ? null : countOf(sitting);
  return rule === null || count === null ? null : tally(rule, count);
}

const votesCounted = guard('no-votes', (state, context) =>
  resultOf(state, context) === null ? refuse('no-votes', { votes: 0 }) : null,
);

/**
 * Closes the vote of a council and records the computation in the words of the minutes. Missing ballots keep the vote
 * open.
 */
function closeVote(state: OpenNomination, command: CommandOf<'close-vote'>, context: Context): Accepted {
  const result = resultOf(state, context);
  if (result === null) throw new Error('the guard no-votes holds before a vote is closed');
  return accept([{ type: 'VoteClosed', facts: { result, minutes: command.minutes } }]);
}

/** The result of the ballots recorded so far; null = none, or secret ones not counted yet. */
export function countOf(council: Council): Count | null {
  const members = council.members.length;
  const recused = council.recused.length;
  if (council.ballot === 'secret')
    return council.counted === null ? null : { ...council.counted, ...partakers(council) };
  const cast = Object.keys(council.votes).length;
  const written = council.written.length;
  return cast === 0 ? null : { members, recused, written, present: cast - written, ...tallyOfNames(council.votes) };
}

/** Anyone but the secretary records only their own vote. */
function ownVote(state: OpenNomination, member: string, context: Context): Refusal<'another-member'> | null {
  const { actor, units, at } = context;
  if (heldOver(actor, ['council-secretary'], state.unit, units, dayOf(at)) !== null || member === personOf(context))
    return null;
  return refuse('another-member', { member, person: personOf(context) });
}

/** There is a vote that this person may correct. */
const voteToCorrect = guard('no-votes', (state, context) =>
  Object.keys(presentSitting(state)?.votes ?? {}).some((member) => mayCorrect(state, member, context) === null)
    ? null
    : refuse('no-votes', { votes: 0 }),
);

/**
 * What must be done before the council is called: criteria and posting at the unit, content and public comment at the
 * province.
 */
const ready = guard(
  [
    'criteria-not-met',
    'posting-open',
    'comment-open',
    'front-comment-open',
    'province-only',
    'no-vote-foreseen',
    'content-not-assessed',
    'objection-open',
    'publication-missing',
    'publication-open',
    'sitting-open',
  ],
  (state, context) =>
    firstFailing(
      ...(councilOf(state) === 'unit'
        ? [criteriaMet, postingClosed, commentsAnswered]
        : [
            oneLevel,
            voteForeseen,
            contentAssessed,
            objectionsAnswered,
            publicationEnded('council'),
            commentsAnswered,
            noSittingOpen,
          ]
      ).map((each) => () => each.check(state, context)),
    ),
);

/**
 * The council of the unit or of the province sits on a case: the commands are the same, each council has a roster and a
 * vote rule.
 */
export const sitting: Definitions<'convene' | 'cast-vote' | 'correct-vote' | 'close-vote'> = {
  convene: {
    during: [at('recognition', 'dossier'), at('appraisal', 'content')],
    roles: ['council-secretary'],
    scope: 'unit',
    guards: [ready],
    checks: [
      membersOnce,
      recusedAreMembers,
      check('nominee-not-recused', (state, command, context) =>
        concernedRecused(state, command.members, recusedOf(command), context),
      ),
      check('dated-before-case', (state, { on }) => notBeforeCase(on, state)),
      check(['not-on-roster', 'roster-incomplete'], (state, { on, members }, context) =>
        onRoster(state, context, councilOf(state), on, members),
      ),
    ],
    outcome: convene,
  },
  'cast-vote': {
    during: [at('recognition', 'council'), at('appraisal', 'content')],
    roles: ['council-secretary', 'council-member'],
    scope: 'unit',

    guards: [oneLevel, convened, voteOpen, sittingHeld, openVote, someoneToVote, othersToVote],
    checks: [
      check('nominee-not-recused', (state, { member }, context) => memberUnconcerned(state, member, context)),
      check(['recused', 'not-a-member', 'voted-already'], (state, { member }) => {
        const council = presentSitting(state);
        return council === null ? null : mayVote(council, member);
      }),
      check('another-member', (state, { member }, context) => ownVote(state, member, context)),
    ],
    outcome: castVote,
  },
  'correct-vote': {
    during: [at('recognition', 'council'), at('appraisal', 'content')],
    roles: ['council-secretary', 'council-member'],
    scope: 'unit',

    guards: [oneLevel, convened, voteOpen, sittingHeld, openVote, voteToCorrect],
    checks: [
      check('nominee-not-recused', (state, { member }, context) => memberUnconcerned(state, member, context)),
      check(['not-voted-yet', 'another-member'], (state, { member }, context) => mayCorrect(state, member, context)),
    ],
    outcome: correctVote,
  },
  // the Front's comments must be answered before the vote is closed (G10)
  'close-vote': {
    during: [at('recognition', 'council'), at('appraisal', 'content')],
    roles: ['council-secretary'],
    scope: 'unit',

    guards: [oneLevel, convened, voteOpen, sittingUnconcerned, commentsAnswered, votesCounted, ballotsBack],
    outcome: closeVote,
  },
};
