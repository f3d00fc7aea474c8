import {
  type Moment,
  remarkEvents,
  type NewEvent,
  type RecordedEvent,
  type Refusal,
  type RemarkAudience,
} from '@vinhdanh/contracts';
import { refuse } from '../nomination/process/rejection.js';

export interface Remark {
  /** Version of the event that created it. */
  readonly remark: number;
  readonly author: string;
  readonly audience: RemarkAudience;
  readonly madeAt: Moment;
  readonly withdrawnAt: Moment | null;
}

/**
 * Remarks on one case, oldest first. They decide nothing, so they have their own stream: a remark beside a case makes
 * no open form stale.
 */
export type Remarks = readonly Remark[];

export function evolveRemarks(remarks: Remarks, event: RecordedEvent): Remarks {
  switch (event.type) {
    case 'RemarkMade': {
      const { author, audience } = remarkEvents.RemarkMade.parse(event.facts);
      return [...remarks, { remark: event.version, author, audience, madeAt: event.recordedAt, withdrawnAt: null }];
    }
    case 'RemarkWithdrawn': {
      const { remark } = remarkEvents.RemarkWithdrawn.parse(event.facts);
      return remarks.map((made) => (made.remark === remark ? { ...made, withdrawnAt: event.recordedAt } : made));
    }
    default:
      return remarks;
  }
}

/** The author of a remark may withdraw it, once; the history keeps that it existed. */
export function withdrawRemark(
  remarks: Remarks,
  remark: number,
  by: string,
): { readonly event: NewEvent } | { readonly rejection: Refusal } | null {
  const made = remarks.find((candidate) => candidate.remark === remark);
  if (made === undefined) return null;
  if (made.author !== by) {
    return {
      rejection: refuse('another-author', { remark }),
    };
  }
  if (made.withdrawnAt !== null) {
    return {
      rejection: refuse('withdrawn-already', { remark, withdrawnAt: made.withdrawnAt }),
    };
  }
  return { event: { type: 'RemarkWithdrawn', facts: { remark, by } } };
}
