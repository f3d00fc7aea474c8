import type { Rejection } from '@vinhdanh/contracts';
import { addCounted, setDeadline } from '../calendar/index.js';
import { deadlineRule } from '../policy/index.js';
import { startClock, waiting } from './clock.js';
import type { Context } from './context.js';
import { accept, refuse, type Decision } from './rejection.js';
import type { CommandOf, Rules } from './rule.js';
import type { OpenNomination } from './state.js';

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
  return refuse('not-published', { vi: 'Hồ sơ không đang lấy ý kiến nhân dân.', en: 'The case is not published for comment.' }, {}, { vi: 'Mở lấy ý kiến trước.', en: 'Publish it first.' });
}

/** A clock that is given more days, by a legal basis; the new due day is counted from the old one. */
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
  const due = addCounted(deadline.due, count, deadline.unit === 'month' ? 'day' : deadline.unit, context.calendar);
  const whole = setDeadline({ ...deadlineRule(context.policy.pack, deadline.kind), count: deadline.count + count }, 1, deadline.start, context.calendar);
  return accept([
    { type: 'DeadlineExtended', facts: { deadline: id, due, warn50: whole.warn50, warn80: whole.warn80, count: deadline.count + count, basis, calendar: context.calendar.version } },
  ]);
}

function answer(state: OpenNomination, command: CommandOf<'answer-comment'>): Decision {
  const open = state.comments.find((comment) => comment.comment === command.comment && !comment.answered);
  if (open !== undefined) return accept([{ type: 'CommentAnswered', facts: { comment: command.comment }, personal: { narrative: { answer: command.answer } } }]);
  return {
    kind: 'refused',
    rejection: refuse(
      'no-open-comment',
      { vi: `Không có góp ý số ${command.comment} chờ trả lời.`, en: `No comment ${command.comment} waits for an answer.` },
      { comment: command.comment, open: state.comments.filter((comment) => !comment.answered).map((comment) => comment.comment) },
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
      return accept([clock, { type: 'PublicationOpened', facts: { deadline: clock.facts.deadline, place: command.place } }]);
    },
  },
  'extend-publication': { holds: isPublished, happens: (state, command, context) => extend(state, state.publication?.deadline ?? '', command.days, command.basis, context) },
  comment: {
    happens: (state, command) =>
      accept([
        {
          type: 'CommentReceived',
          facts: { comment: state.comments.length + 1, from: command.from, document: command.document ?? null },
          personal: { narrative: { text: command.text } },
        },
      ]),
  },
  'answer-comment': { happens: answer },
  'extend-deadline': { happens: (state, command, context) => extend(state, command.deadline, command.count, command.basis, context) },
};
