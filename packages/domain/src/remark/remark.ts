import {
  remarkEvents,
  type NewEvent,
  type RecordedEvent,
  type Refusal,
  type RemarkAudience,
} from '@vinhdanh/contracts';
import { refuse } from '../nomination/process/rejection.js';

export interface Remark {
  /** Version of the event that made it. */
  readonly remark: number;
  readonly author: string;
  readonly audience: RemarkAudience;
  readonly madeAt: string;
  readonly withdrawnAt: string | null;
}

/** Remarks on one case, oldest first. They decide nothing, so they lie in a stream of their own: a word beside a case makes nobody's form stale. */
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

/** Who wrote a remark may withdraw it, once; that there was one stays. */
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
