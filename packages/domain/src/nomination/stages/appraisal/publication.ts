import type { Rejection, Role } from '@vinhdanh/contracts';
import { dayOf } from '../../../calendar/index.js';
import { prolong, startClock, waiting } from '../../due/clock.js';
import { notInFuture } from '../../process/occurrence-guards.js';
import { heldOver } from '../../access/right-guards.js';
import type { Context } from '../../process/context.js';
import { accept, refuse, type Decision } from '../../process/rejection.js';
import type { CommandOf, Rules } from '../../process/rule.js';
import type { OpenNomination } from '../../model/state.js';

function notPublished(state: OpenNomination): Rejection | null {
  if (state.publication === null || state.publication.closed) return null;
  return refuse(
    'published-already',
    { vi: 'Đang lấy ý kiến nhân dân.', en: 'The case is published for comment.' },
    { deadline: state.publication.deadline },
    { vi: 'Gia hạn nếu cần.', en: 'Extend it where needed.' },
  );
}

function isPublished(state: OpenNomination): Rejection | null {
  if (state.publication !== null && !state.publication.closed) return null;
  return refuse(
    'not-published',
    { vi: 'Hồ sơ không đang lấy ý kiến nhân dân.', en: 'The case is not published for comment.' },
    {},
    { vi: 'Mở lấy ý kiến trước.', en: 'Publish it first.' },
  );
}

/** A clock that is given more of its own units, by a legal basis. */
export function extend(state: OpenNomination, id: string, count: number, basis: string, context: Context): Decision {
  const deadline = waiting(state).find((candidate) => candidate.deadline === id && candidate.status === 'running');
  if (deadline === undefined) {
    return {
      kind: 'refused',
      rejection: refuse(
        'no-such-deadline',
        { vi: `Không có thời hạn ${id} đang chạy.`, en: `No clock ${id} is running.` },
        { deadline: id, running: waiting(state).map((candidate) => candidate.deadline) },
        { vi: 'Chọn thời hạn đang chạy.', en: 'Choose a running one.' },
      ),
    };
  }
  const extended = prolong(deadline, count, basis, context);
  if (extended.facts.due >= dayOf(context.at)) return accept([extended]);
  return {
    kind: 'refused',
    rejection: refuse(
      'extends-into-past',
      {
        vi: `Gia hạn đến ${extended.facts.due} vẫn đã qua.`,
        en: `Extended to ${extended.facts.due}, it is still past.`,
      },
      { deadline: id, due: extended.facts.due, today: dayOf(context.at) },
      { vi: 'Gia hạn dài hơn.', en: 'Extend it by more.' },
    ),
  };
}

/** The Front speaks for itself, or by a paper that an officer records; a member's word comes through the secretary. */
function mayVoice(state: OpenNomination, command: CommandOf<'comment'>, context: Context): Rejection | null {
  const { actor, units } = context;
  const holds = (...roles: readonly Role[]) => heldOver(actor, roles, state.unit, units, dayOf(context.at)) !== null;
  const recorder = holds('unit-officer', 'appraiser', 'council-secretary') && command.document !== undefined;
  const may = {
    front: holds('front-observer') || recorder,
    member: holds('council-secretary', 'council-member') || recorder,
    citizen: true,
  }[command.from];
  if (may) return null;
  return refuse(
    'another-voice',
    {
      vi: 'Người này không góp ý thay Mặt trận hay thành viên Hội đồng được, trừ khi ghi lại văn bản của họ.',
      en: 'This person does not speak for the Front or a member, except by recording their paper.',
    },
    { from: command.from, document: command.document ?? null },
    { vi: 'Nêu số văn bản, hoặc để chính họ góp ý.', en: 'Name the paper, or let them comment themselves.' },
  );
}

function hear(state: OpenNomination, command: CommandOf<'comment'>, context: Context): Decision {
  const rejection = mayVoice(state, command, context) ?? notInFuture(command.on, context);
  if (rejection !== null) return { kind: 'refused', rejection };
  return accept([
    {
      type: 'CommentReceived',
      facts: {
        comment: state.comments.length + 1,
        from: command.from,
        document: command.document ?? null,
        on: command.on ?? null,
      },
      personal: { narrative: { text: command.text } },
    },
  ]);
}

function answer(state: OpenNomination, command: CommandOf<'answer-comment'>): Decision {
  const open = state.comments.find((comment) => comment.comment === command.comment && !comment.answered);
  if (open !== undefined)
    return accept([
      {
        type: 'CommentAnswered',
        facts: { comment: command.comment },
        personal: { narrative: { answer: command.answer } },
      },
    ]);
  return {
    kind: 'refused',
    rejection: refuse(
      'no-open-comment',
      {
        vi: `Không có góp ý số ${command.comment} chờ trả lời.`,
        en: `No comment ${command.comment} waits for an answer.`,
      },
      {
        comment: command.comment,
        open: state.comments.filter((comment) => !comment.answered).map((comment) => comment.comment),
      },
      { vi: 'Chọn góp ý chưa trả lời.', en: 'Choose one that has no answer.' },
    ),
  };
}

/** Lấy ý kiến nhân dân, and what people and the Front say (decree 98/2023 art. 46.2; KH1068 V.1e-5). */
export const publication: Rules<'publish' | 'extend-publication' | 'comment' | 'answer-comment' | 'extend-deadline'> = {
  publish: {
    holds: notPublished,
    happens: (state, command, context) => {
      const clock = startClock(state, context, 'public-comment');
      return accept([
        clock,
        { type: 'PublicationOpened', facts: { deadline: clock.facts.deadline, place: command.place } },
      ]);
    },
  },
  'extend-publication': {
    holds: isPublished,
    happens: (state, command, context) =>
      extend(state, state.publication?.deadline ?? '', command.days, command.basis, context),
  },
  comment: { happens: hear },
  'answer-comment': { happens: answer },
  'extend-deadline': {
    happens: (state, command, context) => extend(state, command.deadline, command.count, command.basis, context),
  },
};
