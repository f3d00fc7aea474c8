import { countProposalOf, votesOf } from '../model/record.js';
import type { NominationFacts, VoteResult } from '@vinhdanh/contracts';
import { voteRule } from '../../policy/index.js';
import { ownCaseOf } from '../conflict/conflict-guards.js';
import type { Context } from '../process/context.js';
import { accept, refuse, type Refusal, type Accepted } from '../process/rejection.js';
import { guard, all, type CommandOf, type Definitions, check, type InputCheck } from '../process/definition.js';
import { personOf } from '../process/person.js';
import type { OpenNomination } from '../model/state.js';
import { agreesWithNames } from './named-votes.js';
import { byItsCouncil, councilOf, presentSitting } from './sitting-guards.js';
import { possibleCount, tally, voteTrack, type Count } from './vote-guards.js';

/** The figures of a corrected count, and the second person who counted. */
type Figures = Pick<CommandOf<'correct-count'>, 'yes' | 'no' | 'abstain' | 'invalid' | 'votes' | 'teller'>;

/** Two persons count. */
export function anotherPerson(teller: string, context: Context): Refusal<'same-teller'> | null {
  if (teller !== personOf(context)) return null;
  return refuse('same-teller', { teller });
}

/** The count to correct and its vote rule; null = no vote of this council has been closed. */
function correctable(state: OpenNomination, context: Context) {
  const council = councilOf(state);
  const former = votesOf(state)[council];
  // the rule of a corrected count is the rule of the vote
  const rule = voteRule(context.policy.pack, { council, award: state.award, track: voteTrack(state) });
  return former === null || rule === null ? null : { council, former, rule };
}

const hasCount = guard('vote-missing', (state, context) =>
  correctable(state, context) === null
    ? refuse('vote-missing', { council: councilOf(state), result: null, toCorrect: true })
    : null,
);

/** Number of the count minutes attached to the case; null = none. */
const countMinutesOf = ({ papers }: OpenNomination): string | null =>
  papers.find(({ paper }) => paper === 'count-minutes')?.number ?? null;

/** Secretary and teller have counted: the minutes that both signed are attached to the case. */
const countMinutesAttached = guard('count-minutes-missing', (state) =>
  countMinutesOf(state) === null ? refuse('count-minutes-missing', { minutes: null, attached: null }) : null,
);

/** The corrected ballots with the attendance of the former count, which a correction does not change. */
const correctedBy = (former: VoteResult, { yes, no, abstain, invalid }: Figures): Count => ({
  yes,
  no,
  abstain,
  invalid,
  members: former.members,
  present: former.present,
  ...(former.recused === undefined ? {} : { recused: former.recused }),
  ...(former.written === undefined ? {} : { written: former.written }),
});

/** A corrected count is a new event; the former one stays. */
function correctedCount(
  state: OpenNomination,
  figures: Figures,
  secretary: string,
  context: Context,
): NominationFacts<'CountCorrected'> {
  const found = correctable(state, context);
  if (found === null) throw new Error('the guard vote-missing holds before a count is corrected');
  const { council, former, rule } = found;
  const { teller, votes } = figures;
  return {
    council,
    result: tally(rule, correctedBy(former, figures)),
    secretary,
    teller,
    ...(votes === undefined ? {} : { votes }),
  };
}

function correctCount(state: OpenNomination, command: CommandOf<'correct-count'>, context: Context): Accepted {
  const facts = { ...correctedCount(state, command, personOf(context), context), minutes: command.minutes };
  return accept([{ type: 'CountCorrected', facts, personal: { narrative: { reason: command.reason } } }]);
}

export const countsHere = byItsCouncil('council-secretary');

const isProposed = guard('no-count-proposed', (state) =>
  countProposalOf(state) === null ? refuse('no-count-proposed', { council: councilOf(state) }) : null,
);

/** The teller confirms from their own account; nobody enters it for them. */
const isTeller = guard('not-the-teller', (state, { actor }) => {
  const teller = countProposalOf(state)?.teller ?? null;
  if (actor.kind === 'person' && actor.enteredBy === null && actor.person === teller) return null;
  return refuse('not-the-teller', { teller });
});

/** What both ways of correcting a count ask of its figures and of the teller. */
const sound = <N extends 'correct-count' | 'propose-count'>(): readonly InputCheck<N>[] => [
  check('same-teller', (_state, { teller }: Figures, context) => anotherPerson(teller, context)),
  check('own-case', (state, { teller }: Figures, context) =>
    ownCaseOf(state, 'correct-count', 'council-secretary', teller, context),
  ),
  check(['named-votes-differ', 'not-voted-yet'], (state, figures: Figures, context) => {
    const found = correctable(state, context);
    return found === null ? null : agreesWithNames(presentSitting(state), found.former, figures);
  }),
  check('impossible-count', (state, figures: Figures, context) => {
    const found = correctable(state, context);
    return found === null ? null : possibleCount(correctedBy(found.former, figures));
  }),
];

/** The proposal becomes the count: the former one and the proposal stay in the history. */
function confirmCount(state: OpenNomination, context: Context): Accepted {
  const proposal = countProposalOf(state);
  if (proposal === null) throw new Error('the guard no-count-proposed holds before a count is confirmed');
  return accept([{ type: 'CountCorrected', facts: correctedCount(state, proposal, proposal.secretary, context) }]);
}

/**
 * A closed count is corrected by secretary and teller together: by the count minutes that both have signed, or by the
 * secretary's proposal that the teller confirms from their own account.
 */
export const countCorrection: Definitions<'correct-count' | 'propose-count' | 'confirm-count'> = {
  'correct-count': {
    during: [all('recognition'), all('appraisal')],
    roles: ['council-secretary'],
    scope: 'unit',
    guards: [countsHere, hasCount, countMinutesAttached],
    checks: [
      check('count-minutes-missing', (state, { minutes }) => {
        const attached = countMinutesOf(state);
        return attached === minutes ? null : refuse('count-minutes-missing', { minutes, attached });
      }),
      ...sound<'correct-count'>(),
    ],
    outcome: correctCount,
  },
  'propose-count': {
    during: [all('recognition'), all('appraisal')],
    roles: ['council-secretary'],
    scope: 'unit',
    guards: [countsHere, hasCount],
    checks: sound<'propose-count'>(),
    outcome: (state, { yes, no, abstain, invalid, teller, votes, reason }, context) =>
      accept([
        {
          type: 'CountProposed',
          facts: {
            council: councilOf(state),
            yes,
            no,
            abstain,
            invalid,
            secretary: personOf(context),
            teller,
            ...(votes === undefined ? {} : { votes }),
          },
          personal: { narrative: { reason } },
        },
      ]),
  },
  'confirm-count': {
    during: [all('recognition'), all('appraisal')],
    roles: ['council-member', 'council-secretary', 'unit-officer', 'assessor'],
    scope: 'unit',
    guards: [hasCount, isProposed, isTeller],
    outcome: (state, _command, context) => confirmCount(state, context),
  },
};
