import { consultationsOf } from '../../model/record.js';
import { dayOf } from '../../../calendar/index.js';
import { startClock } from '../../due/clock.js';
import { unitName } from '../../../unit/index.js';
import type { Context } from '../../process/context.js';
import { openObjections } from './consultation-guards.js';
import { notInFuture } from '../../process/occurrence-guards.js';
import { heldOver, inForceOn } from '../../access/right-guards.js';
import { accept, refuse, type Refusal, type Accepted } from '../../process/rejection.js';
import { guard, at, type CommandOf, type Definitions, check } from '../../process/definition.js';
import { personOf } from '../../process/person.js';
import type { OpenNomination } from '../../model/state.js';
import type { NominationEvent } from '@vinhdanh/contracts';

/**
 * Hiệp y: each agency has its own clock. Silence lapses and is recorded as a lapse, never as consent (domain.md §3.3).
 */
const notWaited = check<'request-consultation', 'asked-already'>('asked-already', (state, command, context) => {
  const open = command.agencies.filter((agency) => consultationsOf(state)[agency]?.status === 'asked');
  if (open.length === 0) return null;
  return refuse('asked-already', {
    agencies: open,
    names: open.map((agency) => unitName(context.units, agency, dayOf(context.at))),
  });
});

function request(state: OpenNomination, command: CommandOf<'request-consultation'>, context: Context): Accepted {
  const first = state.deadlines.filter((deadline) => deadline.kind === 'consultation').length;
  const events = [...new Set(command.agencies)].flatMap((agency, index): readonly NominationEvent[] => {
    const clock = startClock(state, context, 'consultation');
    const deadline = `consultation#${first + index + 1}`;
    return [
      { ...clock, facts: { ...clock.facts, deadline } },
      {
        type: 'ConsultationRequested',
        facts: { agency, deadline },
        personal: { narrative: { question: command.question } },
      },
    ];
  });
  return accept(events);
}

const someoneAsked = guard('not-asked', (state) => {
  if (Object.keys(consultationsOf(state)).length > 0) return null;
  return refuse('not-asked', { agency: null, asked: [] });
});

/** An agency replies only for itself; the appraiser records the papers of every agency. */
function ownWord(state: OpenNomination, agency: string, context: Context): Refusal<'another-agency'> | null {
  const { actor, units } = context;
  const day = dayOf(context.at);
  if (actor.kind === 'system' || heldOver(actor, ['appraiser'], state.unit, units, day) !== null) return null;
  if (actor.grants.some((grant) => grant.role === 'agency' && grant.unit === agency && inForceOn(grant, day)))
    return null;
  return refuse('another-agency', {
    agency,
    name: unitName(units, agency, day),
    held: actor.grants.filter((grant) => grant.role === 'agency').map((grant) => grant.unit),
  });
}

const awaited = check<'reply-consultation', 'not-asked' | 'replied-already'>(
  ['not-asked', 'replied-already'],
  (state, { agency }) => {
    const asked = consultationsOf(state)[agency];
    if (asked !== undefined && asked.status !== 'replied') return null;
    const fact = { agency, asked: Object.keys(consultationsOf(state)) };
    return asked === undefined ? refuse('not-asked', fact) : refuse('replied-already', fact);
  },
);

/** The agency replies itself, or the appraiser records its paper with number and date. */
function reply(state: OpenNomination, command: CommandOf<'reply-consultation'>, context: Context): Accepted {
  const asked = consultationsOf(state)[command.agency];
  return accept([
    {
      type: 'ConsultationReplied',
      facts: {
        agency: command.agency,
        objection: command.objection,
        document: command.document ?? null,
        on: command.on ?? dayOf(context.at),
        recordedBy: personOf(context),
      },
      personal: { narrative: { text: command.text } },
    },
    ...(asked?.status === 'asked' ? [{ type: 'DeadlineMet' as const, facts: { deadline: asked.deadline } }] : []),
  ]);
}

const answer = (_state: OpenNomination, command: CommandOf<'answer-objection'>): Accepted =>
  accept([
    {
      type: 'ObjectionAnswered',
      facts: { agency: command.agency, document: command.document ?? null },
      personal: { narrative: { answer: command.answer } },
    },
  ]);

const noObjection = (state: OpenNomination): Refusal<'no-objection'> =>
  refuse('no-objection', { open: openObjections(state) });

export const consultation: Definitions<'request-consultation' | 'reply-consultation' | 'answer-objection'> = {
  'answer-objection': {
    during: [at('appraisal', 'completeness', 'supplement', 'content', 'voted')],
    roles: ['appraiser'],
    scope: 'province',
    whileSuspended: true,

    guards: [guard('no-objection', (state) => (openObjections(state).length === 0 ? noObjection(state) : null))],
    checks: [
      check('no-objection', (state, { agency }) =>
        openObjections(state).includes(agency) ? null : noObjection(state),
      ),
    ],
    outcome: answer,
  },
  'request-consultation': {
    during: [at('appraisal', 'content', 'voted')],
    roles: ['appraiser'],
    scope: 'province',
    checks: [notWaited],
    outcome: request,
  },
  'reply-consultation': {
    during: [at('appraisal', 'content', 'voted', 'supplement', 'completeness')],
    roles: ['agency', 'appraiser'],
    scope: 'anywhere',
    whileSuspended: true,
    guards: [someoneAsked],
    checks: [
      awaited,
      check('another-agency', (state, { agency }, context) => ownWord(state, agency, context)),
      check('occurs-in-future', (_state, { on }, context) => notInFuture(on, context)),
    ],
    outcome: reply,
  },
};
