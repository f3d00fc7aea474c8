import { streamId, subjectEvents, type AchievementTelling, type NominationEvent } from '@vinhdanh/contracts';
import { namingOf } from '../../achievement/index.js';
import { dayOf } from '../../calendar/index.js';
import type { Context } from '../process/context.js';
import type { Decision } from '../process/rejection.js';
import type { CitedAchievement, Nomination } from '../model/state.js';

type Accepted = Extract<Decision, { kind: 'accepted' }>;

/**
 * The achievement that the case cites after the act. A case that is older than the streams of achievements has none to
 * report to.
 */
function citedBy(
  state: Nomination,
  events: readonly NominationEvent[],
): { readonly subject: string; readonly achievement: CitedAchievement } | null {
  for (const event of events) {
    if (event.type === 'NominationReferred' && event.facts.achievement !== null)
      return { subject: event.facts.subject.id, achievement: event.facts.achievement };
    if (
      (event.type === 'NominationReReferred' || event.type === 'AchievementCorrected') &&
      event.facts.achievement !== null &&
      state.kind === 'nomination'
    )
      return { subject: state.subject.id, achievement: event.facts.achievement };
  }
  return state.kind === 'absent' || state.achievement === null
    ? null
    : { subject: state.subject.id, achievement: state.achievement };
}

/**
 * The report follows from what the act writes to the subject and from its claims: a recorded award, or a claim of the
 * case that is taken or released.
 */
function tellingOf(
  state: Nomination,
  { events, take, release, beside }: Accepted,
  context: Context,
): AchievementTelling | null {
  const citation = { case: context.caseId, on: dayOf(context.at), after: state.kind === 'absent' ? 0 : state.version };
  const award =
    state.kind === 'nomination'
      ? state.award
      : events.find((event) => event.type === 'NominationReferred')?.facts.award;
  for (const event of beside.flatMap((of) => of.events)) {
    if (event.type === 'HonourRecorded') {
      const honour = subjectEvents.HonourRecorded.parse(event.facts);
      return {
        type: 'AchievementRewarded',
        facts: { ...citation, award: honour.award, decisionNumber: honour.decisionNumber },
      };
    }
  }
  if (award !== undefined && take.some(isOpenClaim)) return { type: 'AchievementCited', facts: { ...citation, award } };
  const passage = events.findLast((event) => event.type === 'StagePassed');
  return passage !== undefined && release.some(isOpenClaim)
    ? { type: 'AchievementReleased', facts: { ...citation, exit: passage.facts.exit } }
    : null;
}

const isOpenClaim = (key: string): boolean => key.startsWith('open:');

/**
 * The achievement's own stream learns who cites it and with what result. The outbox command is written in the append of
 * the act, as for every other stream (docs/decisions/0026).
 */
export function citing(state: Nomination, decision: Decision, context: Context): Decision {
  if (decision.kind === 'refused') return decision;
  const cited = citedBy(state, decision.events);
  const telling = tellingOf(state, decision, context);
  if (cited?.achievement.stream === undefined || telling === null) return decision;
  const target = streamId('achievement', cited.achievement.stream);
  return {
    ...decision,
    owes: [
      ...decision.owes,
      {
        target,
        command: { type: 'tell-achievement', achievement: namingOf(cited.subject, cited.achievement), telling },
      },
    ],
  };
}
