import { decisionOf } from '../../model/record.js';
import {
  type Day,
  CommendationForm,
  EmulationTitle,
  streamId,
  type Award,
  type LinkedCase,
  type NominationEvent,
} from '@vinhdanh/contracts';
import { dayOf } from '../../../calendar/index.js';
import { unitOn } from '../../../unit/index.js';
import { soundAchievement } from '../../claims/achievement-guards.js';
import { citing } from '../../claims/citing.js';
import { achievementOf, openClaim, period } from '../../claims/claims.js';
import { achievedSinceSanction, subjectFree } from '../../access/bar-guards.js';
import { openTo } from '../discovery/eligibility-guards.js';
import { startClock } from '../../due/clock.js';
import type { Context } from '../../process/context.js';
import { claimCodes, unclaimed, unrewarded } from '../../claims/claim-guards.js';
import {
  accept,
  firstFailing,
  refuse,
  type Decision,
  type Refusal,
  refused,
  type Accepted,
} from '../../process/rejection.js';
import { notRevoking } from '../../proceedings/revocation.js';
import { all, guard, type CommandOf, type Definitions, check } from '../../process/definition.js';
import { inPlaceOf, personOf } from '../../process/person.js';
import { initial, type Happened, type OpenNomination } from '../../model/state.js';
import { destination } from '../../process/transitions.js';

/** Forms and titles are two ladders, each from the lowest; steps may be skipped (domain.md §1). */
const ladders: readonly (readonly Award[])[] = [
  CommendationForm.options,
  EmulationTitle.options.filter((title) => !title.endsWith('collective')),
  EmulationTitle.options.filter((title) => title.endsWith('collective')),
];

/** Awards above the one that was given, on its own ladder. */
function awardsAbove({ award }: OpenNomination): readonly Award[] {
  const ladder = ladders.find((awards) => awards.includes(award)) ?? [];
  return ladder.slice(ladder.indexOf(award) + 1);
}

function higherThan(award: Award, state: OpenNomination): Refusal<'not-higher'> | null {
  const above = awardsAbove(state);
  return above.includes(award) ? null : refuse('not-higher', { award, given: state.award, above });
}

/** An award that is still to be proposed, open to the subject, stands above the one that was given. */
const somethingAbove = guard(['not-higher', 'award-not-open', 'proposed-already'], (state, { inForce }) => {
  const refusals = awardsAbove(state).map(
    (award) =>
      openTo(award, { subject: state.subject.kind, track: linkedTrack }, inForce.pack) ?? notProposed(award, state),
  );
  if (refusals.includes(null)) return null;
  return refusals[0] ?? refuse('not-higher', { award: state.award, given: state.award, above: [] });
});

function notProposed(award: Award, state: OpenNomination): Refusal<'proposed-already'> | null {
  const before = state.higher.find((link) => link.award === award && link.refused === null);
  if (before === undefined) return null;
  return refuse('proposed-already', { case: before.case, award });
}

/**
 * A linked case is by merit (công trạng), whatever the track of the award that it cites (decree 152/2025; domain.md
 * §0.7).
 */
const linkedTrack = 'regular';

/**
 * KH1068 IV.2, "đã công nhận": a followed-up exemplar may be proposed for more. It is a case of its own: the award
 * given is its history, not its achievement (design §3.5), so the proposal names another one, which no award rewards.
 */
function propose(state: OpenNomination, command: CommandOf<'propose-higher'>, context: Context): Accepted {
  const { achievement } = command;
  const decision = decisionOf(state);
  if (decision === null) throw new Error('a case in follow-up has a decision');
  const opening: LinkedCase = {
    subject: state.subject,
    award: command.award,
    fields: [...state.fields],
    unit: state.unit,
    source: state.source,
    cites: {
      case: context.caseId,
      caseNumber: state.caseNumber,
      award: state.award,
      decisionNumber: decision.number,
      on: dayOf(decision.signedAt),
    },
    author: personOf(context),
    ...inPlaceOf(context),
    achievement: achievementOf(state.subject.id, achievement, context.achievement),
    entry: state.live ? 'live' : 'historical',
    at: context.at,
  };
  return accept(
    [
      {
        type: 'HigherProposed',
        facts: { case: context.linkedCase, award: command.award },
        personal: { narrative: { reason: command.reason, achievementTitle: achievement.title } },
      },
    ],
    {
      owes: [{ target: streamId('nomination', context.linkedCase), command: { type: 'open-linked-case', opening } }],
    },
  );
}

export const higher: Definitions<'propose-higher'> = {
  'propose-higher': {
    during: [all('followUp')],
    roles: ['unit-officer', 'unit-head', 'appraiser'],
    scope: 'unit',
    guards: [notRevoking, somethingAbove],
    checks: [
      check('award-not-open', (state, { award }, { inForce }) =>
        openTo(award, { subject: state.subject.kind, track: linkedTrack }, inForce.pack),
      ),
      check('not-higher', (state, { award }) => higherThan(award, state)),
      check(['achievement-period', 'unknown-subject'], (_state, { achievement }, context) =>
        soundAchievement(achievement, dayOf(context.at), context),
      ),
      check(claimCodes, ({ subject }, { achievement }, context) =>
        unrewarded({ achievement: achievementOf(subject.id, achievement) }, context),
      ),
      check('proposed-already', (state, { award }) => notProposed(award, state)),
    ],
    outcome: propose,
  },
};

/**
 * The linked case begins with its dossier at the unit (3a), posted for comment like any other. It is by merit (công
 * trạng): an award for a sudden deed or a movement is history only and supports nothing (decree 152/2025; domain.md
 * §0.7).
 */
export function openLinked(opening: LinkedCase, context: Context): Decision {
  const { entry: _entry, at: _at, achievement = null, ...facts } = opening;
  const day = dayOf(context.at);
  const claim = openClaim(opening.subject.id, opening.award, period(achievement, day));
  const rejection = firstFailing(
    () => (unitOn(context.units, opening.unit, day) === null ? unitEnded(opening.unit, day) : null),
    () => openTo(opening.award, { subject: opening.subject.kind, track: linkedTrack }, context.policy.pack),
    () => subjectFree(context, opening.entry === 'live'),
    () => achievedSinceSanction(achievement?.from ?? null, context),
    () => unclaimed(context, claim),
  );
  if (rejection !== null) return refused(rejection);
  const posting = startClock(initial, context, 'unit-posting');
  const events: readonly NominationEvent[] = [
    {
      type: 'NominationReferred',
      facts: {
        ...facts,
        caseNumber: context.caseNumber,
        track: linkedTrack,
        achievement,
        procedure: { pack: context.policy.pack.id, hash: context.policy.hash },
      },
    },
    {
      type: 'StagePassed',
      facts: { from: 'discovery', exit: 'proposed-higher', to: destination('discovery', 'proposed-higher') },
    },
    posting,
    { type: 'PostingOpened', facts: { deadline: posting.facts.deadline } },
  ];
  return citing(initial, accept(events, { take: [claim] }), context);
}

const unitEnded = (unit: string, day: Day): Refusal<'no-such-unit'> =>
  refuse('no-such-unit', { unit, day, command: 'propose-higher' });

/** An outbox command of the case was refused: the case shows it, and lists no linked case that never opened. */
export function refusedThere(
  state: OpenNomination,
  { facts, occurredAt }: Extract<Happened, { type: 'OwedCommandRefused' }>,
): OpenNomination {
  const { command, target, guard } = facts;
  return {
    ...state,
    refusedElsewhere: [...state.refusedElsewhere, { command, target, guard, at: occurredAt }],
    higher: state.higher.map((link) =>
      target === streamId('nomination', link.case) ? { ...link, refused: guard } : link,
    ),
  };
}
