import type { CaseScreen, PolicyPack, RecordedEvent } from '@vinhdanh/contracts';
import {
  appraisalOf,
  type Council,
  countOf,
  type OpenNomination,
  recognitionOf,
  tally,
  voteRule,
  votesOf,
} from '@vinhdanh/domain';
import { z } from 'zod';
import { eventsOf } from './events-of.js';

type Board = CaseScreen['boards'][number];

const Recusals = z.array(z.object({ member: z.string(), reason: z.string() })).catch([]);

/** The votes of the unit's council and of the provincial council, if they have begun or the procedure requires them. */
export function boards(state: OpenNomination, events: readonly RecordedEvent[], pack: PolicyPack): Board[] {
  return (['unit', 'provincial'] as const).flatMap((council) => {
    const rule = voteRule(pack, { council, award: state.award, track: state.track });
    const sitting = (council === 'unit' ? recognitionOf(state) : appraisalOf(state))?.sitting ?? null;
    const result = votesOf(state)[council];
    if (sitting === null && result === null && rule?.required !== true) return [];
    const count = sitting === null || sitting.result !== null ? null : countOf(sitting);
    const closings = [...eventsOf(events, 'VoteClosed'), ...eventsOf(events, 'CouncilVoteRecorded')]
      .filter(({ facts }) => facts.result.council === council)
      .sort((a, b) => a.version - b.version);
    const minutes = result === null ? null : (closings.at(-1)?.facts.minutes ?? null);
    return [
      {
        council,
        on: sitting?.on ?? null,
        ballot: sitting?.ballot ?? rule?.ballot ?? null,
        members: sitting === null ? [] : ballots(sitting, events),
        rule: rule === null ? null : ruleView(rule),
        running: rule === null || count === null ? null : tally(rule, count),
        result,
        minutes,
      },
    ];
  });
}

function ruleView({
  required,
  threshold,
  inclusive,
  denominator,
  quorum,
  ballot,
  source,
  certainty,
}: NonNullable<ReturnType<typeof voteRule>>): NonNullable<Board['rule']> {
  return { required, threshold, inclusive, denominator, quorum, ballot, source, certainty };
}

/** For a secret ballot, only whether it was returned. */
function ballots(council: Council, events: readonly RecordedEvent[]): Board['members'] {
  const reasons = Recusals.parse(
    eventsOf(events, 'CouncilConvened').findLast(({ facts }) => facts.council === council.of)?.personal?.narrative?.[
      'recusals'
    ],
  );
  return council.members.map((member) => {
    const choice = council.ballot === 'open' ? (council.votes[member] ?? null) : null;
    const recused = council.recused.includes(member);
    const returned = council.returned.includes(member);
    return {
      member,
      status: recused ? 'recused' : choice !== null ? 'voted' : returned ? 'returned' : 'outstanding',
      choice,
      written: council.written.includes(member),
      reason: reasons.find((recusal) => recusal.member === member)?.reason ?? null,
    };
  });
}
