import { dayOf } from '../../../calendar/index.js';
import { startClock } from '../../due/clock.js';
import { unitName } from '../../../unit/index.js';
import type { Context } from '../../process/context.js';
import { openObjections } from './consultation-guards.js';
import { notInFuture } from '../../process/occurrence-guards.js';
import { heldOver, inForceOn } from '../../access/right-guards.js';
import { accept, refuse, type Decision } from '../../process/rejection.js';
import { personOf, type CommandOf, type Rules } from '../../process/rule.js';
import type { OpenNomination } from '../../model/state.js';
import type { NominationEvent, Rejection } from '@vinhdanh/contracts';

/** Hiệp y: each agency has its own clock; silence lapses and is logged as such, never as consent (domain.md §3.3). */
function request(state: OpenNomination, command: CommandOf<'request-consultation'>, context: Context): Decision {
  const open = command.agencies.filter((agency) => state.consultations[agency]?.status === 'asked');
  if (open.length > 0) {
    const names = open.map((agency) => unitName(context.units, agency, dayOf(context.at))).join(', ');
    return {
      kind: 'refused',
      rejection: refuse(
        'asked-already',
        { vi: `Đang chờ trả lời của: ${names}.`, en: `Still waiting for: ${names}.` },
        { agencies: open },
        { vi: 'Chờ trả lời hoặc hết hạn rồi mới hỏi lại.', en: 'Wait for the reply or the lapse before asking again.' },
      ),
    };
  }
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

function someoneAsked(state: OpenNomination): Rejection | null {
  if (Object.keys(state.consultations).length > 0) return null;
  return refuse(
    'not-asked',
    { vi: 'Chưa lấy ý kiến hiệp y cơ quan nào.', en: 'No agency has been asked.' },
    { asked: [] },
    { vi: 'Lấy ý kiến trước.', en: 'Ask first.' },
  );
}

/** An agency speaks for itself only; the appraiser records the papers of all. */
function ownWord(state: OpenNomination, agency: string, context: Context): Rejection | null {
  const { actor, units } = context;
  const day = dayOf(context.at);
  if (actor.kind === 'system' || heldOver(actor, ['appraiser'], state.unit, units, day) !== null) return null;
  if (actor.grants.some((grant) => grant.role === 'agency' && grant.unit === agency && inForceOn(grant, day)))
    return null;
  const name = unitName(units, agency, day);
  return refuse(
    'another-agency',
    { vi: `Ý kiến của ${name} do chính cơ quan ấy trả lời.`, en: `Only ${name} itself gives its reply.` },
    { agency, held: actor.grants.filter((grant) => grant.role === 'agency').map((grant) => grant.unit) },
    {
      vi: 'Để cơ quan được hỏi trả lời, hoặc chuyên viên thẩm định ghi văn bản của họ.',
      en: 'Let the agency that was asked reply, or the appraiser record its paper.',
    },
  );
}

/** The agency's own word, or its paper recorded by the appraiser with number and date. */
function reply(state: OpenNomination, command: CommandOf<'reply-consultation'>, context: Context): Decision {
  const asked = state.consultations[command.agency];
  if (asked === undefined || asked.status === 'replied') {
    return {
      kind: 'refused',
      rejection: refuse(
        asked === undefined ? 'not-asked' : 'replied-already',
        asked === undefined
          ? { vi: 'Cơ quan này chưa được hỏi.', en: 'This agency was not asked.' }
          : { vi: 'Cơ quan này đã trả lời.', en: 'This agency has replied.' },
        { agency: command.agency, asked: Object.keys(state.consultations) },
        { vi: 'Chọn cơ quan đang được lấy ý kiến.', en: 'Choose an agency that was asked.' },
      ),
    };
  }
  const rejection = ownWord(state, command.agency, context) ?? notInFuture(command.on, context);
  if (rejection !== null) return { kind: 'refused', rejection };
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
    ...(asked.status === 'asked' ? [{ type: 'DeadlineMet' as const, facts: { deadline: asked.deadline } }] : []),
  ]);
}

function answer(state: OpenNomination, command: CommandOf<'answer-objection'>): Decision {
  if (openObjections(state).includes(command.agency))
    return accept([
      {
        type: 'ObjectionAnswered',
        facts: { agency: command.agency, document: command.document ?? null },
        personal: { narrative: { answer: command.answer } },
      },
    ]);
  return { kind: 'refused', rejection: noObjection(state) };
}

const noObjection = (state: OpenNomination): Rejection =>
  refuse(
    'no-objection',
    { vi: 'Không có ý kiến phản đối nào chờ trả lời.', en: 'No objection waits for an answer.' },
    { open: openObjections(state) },
    {
      vi: 'Chọn cơ quan có ý kiến phản đối chưa được trả lời.',
      en: 'Choose an agency whose objection is not answered.',
    },
  );

export const consultation: Rules<'request-consultation' | 'reply-consultation' | 'answer-objection'> = {
  'answer-objection': {
    holds: (state) => (openObjections(state).length === 0 ? noObjection(state) : null),
    happens: answer,
  },
  'request-consultation': { happens: request },
  'reply-consultation': { holds: someoneAsked, happens: reply },
};
