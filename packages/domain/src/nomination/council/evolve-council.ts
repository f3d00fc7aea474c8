import type { VoteResult } from '@vinhdanh/contracts';
import { dayOf } from '../../calendar/index.js';
import { inStage } from '../model/in-stage.js';
import { withPerson } from '../model/persons.js';
import type { CaseIn, Council, Happened, OpenNomination } from '../model/state.js';
import { step } from '../model/step.js';
import { UnexpectedEventError } from '../model/unexpected-event.js';
import { ballotBack } from './ballot-back.js';
import { withoutMember } from '../conflict/recused.js';
import { closedWith } from './named-votes.js';
import { succeeded, votedAnew } from './revote.js';

type CouncilEvent = Extract<
  Happened,
  {
    type:
      | 'CouncilConvened'
      | 'VoteCast'
      | 'VoteCorrected'
      | 'MemberRecused'
      | 'BallotReturned'
      | 'BallotsCounted'
      | 'VoteClosed'
      | 'CouncilVoteRecorded'
      | 'CountCorrected'
      | 'CountProposed'
      | 'UnitSuccessionNoted'
      | 'RevoteWaived';
  }
>;

/**
 * The case after an event of its council: the unit's in recognition, the province's in appraisal.
 * @throws UnexpectedEventError elsewhere
 */
export function evolveCouncil(state: OpenNomination, event: CouncilEvent): OpenNomination {
  if (event.type === 'UnitSuccessionNoted' || event.type === 'RevoteWaived') return succeeded(state, event);
  const voting = inStage(state, event, 'recognition', 'appraisal');
  const { progress } = voting;
  switch (event.type) {
    case 'CouncilConvened': {
      const { council: of, on, members, ballot, recused } = event.facts;
      const sitting: Council = {
        of,
        on,
        members,
        ballot,
        recused,
        votes: {},
        own: [],
        returned: [],
        written: [],
        counted: null,
        result: null,
      };
      return progress.stage === 'recognition'
        ? step(voting, event, { ...progress, substate: 'council', sitting })
        : { ...voting, progress: { ...progress, sitting } };
    }
    case 'VoteCast': {
      const { member, choice, written, own } = event.facts;
      return sat(voting, event, (sitting) => ({
        ...sitting,
        votes: { ...sitting.votes, [member]: choice },
        own: own === true ? withPerson(sitting.own, member) : sitting.own,
        written: written === true ? withPerson(sitting.written, member) : sitting.written,
      }));
    }
    case 'VoteCorrected': {
      const { member, choice, written } = event.facts;
      return sat(voting, event, (sitting) => {
        const others = sitting.written.filter((person) => person !== member);
        return {
          ...sitting,
          votes: { ...sitting.votes, [member]: choice },
          written: written ? [...others, member] : others,
        };
      });
    }
    case 'MemberRecused':
      return sat(voting, event, (sitting) => withoutMember(sitting, event.facts.member));
    case 'BallotReturned':
      return sat(voting, event, (sitting) => ballotBack(sitting, event.facts));
    case 'BallotsCounted': {
      const { yes, no, abstain, invalid } = event.facts;
      return sat(voting, event, (sitting) => ({ ...sitting, counted: { yes, no, abstain, invalid } }));
    }
    case 'VoteClosed': {
      const { result } = event.facts;
      return result.quorate === false
        ? notQuorate(voting, event, result)
        : voted(
            sat(voting, event, (sitting) => ({ ...sitting, result })),
            event,
            result,
          );
    }
    case 'CouncilVoteRecorded': {
      const { result } = event.facts;
      return result.quorate === false ? notQuorate(voting, event, result) : voted(voting, event, result);
    }
    case 'CountProposed': {
      const against = progress.vote?.sentence ?? '';
      return { ...voting, countProposal: { ...event.facts, against, at: event.occurredAt } };
    }
    case 'CountCorrected': {
      const { result, votes = [] } = event.facts;
      const { sitting, vote } = progress;
      const corrected =
        sitting === null || !closedWith(sitting, vote)
          ? sitting
          : { ...sitting, votes: { ...sitting.votes, ...choicesOf(votes) }, result };
      // the recognition rests on the vote: undone, the case is back before the head
      return progress.stage === 'recognition' && progress.substate === 'recognised' && !result.passed
        ? {
            ...voting,
            countProposal: null,
            since: event.occurredAt,
            progress: { ...progress, substate: 'council', sitting: corrected, vote: result },
          }
        : { ...voting, countProposal: null, progress: { ...progress, sitting: corrected, vote: result } };
    }
  }
}

const choicesOf = (
  votes: readonly { readonly member: string; readonly choice: 'yes' | 'no' | 'abstain' }[],
): Council['votes'] => Object.fromEntries(votes.map(({ member, choice }) => [member, choice]));

type Voting = CaseIn<'recognition' | 'appraisal'>;

/** The case with its sitting changed. @throws UnexpectedEventError where none is convened */
function sat(state: Voting, event: Happened, change: (sitting: Council) => Council): Voting {
  const { progress } = state;
  if (progress.sitting === null) throw new UnexpectedEventError(event.type, progress.stage, event.version);
  return { ...state, progress: { ...progress, sitting: change(progress.sitting) } };
}

/** A vote that was carried or not; in appraisal it ends the assessment of the content. */
function voted(state: Voting, event: Happened, vote: VoteResult): OpenNomination {
  const { progress } = state;
  const closed = { ...state, revote: votedAnew(state, vote.council), votedOn: dayOf(event.occurredAt) };
  return progress.stage === 'appraisal'
    ? step<Voting['progress']>(closed, event, { ...progress, substate: 'voted', vote })
    : { ...closed, progress: { ...progress, vote } };
}

/** Too few members were present: nothing is decided, and the council must be convened again. */
function notQuorate(state: Voting, { occurredAt }: Happened, vote: VoteResult): OpenNomination {
  const { progress } = state;
  return progress.stage === 'recognition'
    ? { ...state, since: occurredAt, progress: { ...progress, substate: 'dossier', sitting: null, vote } }
    : { ...state, progress: { ...progress, sitting: null, vote } };
}
