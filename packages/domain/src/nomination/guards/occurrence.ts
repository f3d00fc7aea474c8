import type { Rejection } from '@vinhdanh/contracts';
import type { Context } from '../context.js';
import { refuse } from '../rejection.js';
import type { Nomination } from '../state.js';

/** Nothing occurs after now, and nothing before what the case already knows: `occurredAt` never decreases. */
export function inOrder(state: Nomination, context: Context): Rejection | null {
  if (context.at > context.now) {
    return refuse(
      'occurs-in-future',
      { vi: `Ngày ghi trên giấy (${context.at}) ở tương lai.`, en: `The act is dated in the future (${context.at}).` },
      { occurredAt: context.at, now: context.now },
      { vi: 'Kiểm lại ngày trên giấy.', en: 'Check the date on the paper.' },
    );
  }
  if (state.kind === 'nomination' && context.at < state.lastOccurredAt) {
    return refuse(
      'occurs-before-last',
      {
        vi: `Việc này ghi ngày ${context.at}, trước việc gần nhất của hồ sơ (${state.lastOccurredAt}).`,
        en: `The act is dated ${context.at}, before the latest one of the case (${state.lastOccurredAt}).`,
      },
      { occurredAt: context.at, last: state.lastOccurredAt },
      { vi: 'Nhập các giấy tờ theo thứ tự thời gian.', en: 'Enter the papers in the order of their dates.' },
    );
  }
  return null;
}
