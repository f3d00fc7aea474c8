import { presentSitting } from '../council/sitting-guards.js';
import { guard } from './definition.js';
import { dayOf } from '../../calendar/index.js';
import type { Context } from './context.js';
import { refuse, type Refusal } from './rejection.js';
import type { Nomination } from '../model/state.js';

/** A day written on a paper that proves something done is not after the day of the act. */
export function notInFuture(day: string | undefined, context: Context): Refusal<'occurs-in-future'> | null {
  const today = dayOf(context.at);
  if (day === undefined || day <= today) return null;
  return refuse(
    'occurs-in-future',
    { vi: `Ngày ${day} ở tương lai (hôm nay ${today}).`, en: `${day} lies in the future (it is ${today}).` },
    { day, today },
    { vi: 'Kiểm lại ngày trên giấy.', en: 'Check the date on the paper.' },
  );
}

/** Nobody votes before the day for which the council was convened. */
export const sittingHeld = guard('sitting-not-held', (state, context) => {
  const on = presentSitting(state)?.on;
  if (on === undefined || on <= dayOf(context.at)) return null;
  return refuse(
    'sitting-not-held',
    { vi: `Phiên họp được triệu tập ngày ${on}.`, en: `The sitting is convened for ${on}.` },
    { on, today: dayOf(context.at) },
    { vi: 'Ghi phiếu từ ngày họp.', en: 'Record votes from that day on.' },
  );
});

/** Nothing occurs after now, and nothing before what the case already knows: `occurredAt` never decreases. */
export function inOrder(
  state: Nomination,
  context: Context,
): Refusal<'occurs-in-future' | 'occurs-before-last'> | null {
  if (context.at > context.now) {
    return refuse(
      'occurs-in-future',
      {
        vi: `Ngày ghi trên giấy (${dayOf(context.at)}) ở tương lai.`,
        en: `The act is dated in the future (${dayOf(context.at)}).`,
      },
      { occurredAt: context.at, now: context.now },
      { vi: 'Kiểm lại ngày trên giấy.', en: 'Check the date on the paper.' },
    );
  }
  if (state.kind === 'nomination' && context.at < state.lastOccurredAt) {
    return refuse(
      'occurs-before-last',
      {
        vi: `Việc này ghi ngày ${dayOf(context.at)}, trước việc gần nhất của hồ sơ (${dayOf(state.lastOccurredAt)}).`,
        en: `The act is dated ${dayOf(context.at)}, before the latest one of the case (${dayOf(state.lastOccurredAt)}).`,
      },
      { occurredAt: context.at, last: state.lastOccurredAt },
      { vi: 'Nhập các giấy tờ theo thứ tự thời gian.', en: 'Enter the papers in the order of their dates.' },
    );
  }
  return null;
}
