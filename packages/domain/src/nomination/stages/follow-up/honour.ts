import { decisionOf } from '../../model/record.js';
import { type Day, type Honour, streamId } from '@vinhdanh/contracts';
import { dayOf } from '../../../calendar/index.js';
import type { Context } from '../../process/context.js';
import type { Decision, OfSubject } from '../../process/rejection.js';
import type { OpenNomination } from '../../model/state.js';

/**
 * The subject's stream records the award in the transaction of the decision, whoever decides: of two decisions on one
 * subject the later one sees the earlier (G2).
 */
export const honour = (
  state: OpenNomination,
  context: Context,
  decisionNumber: string,
  on: Day = dayOf(context.at),
): OfSubject => ({
  subject: state.subject.id,
  events: [
    {
      type: 'HonourRecorded',
      facts: {
        case: context.caseId,
        award: state.award,
        decisionNumber,
        on,
        achievement: state.achievement?.id ?? null,
      } satisfies Honour,
    },
  ],
  owes: [],
});

/** The subject's stream records that a decision cancelled the award, as it recorded the award (law 06/2022 art. 93). */
export const cancelledHonour = (
  state: OpenNomination,
  context: Context,
  revokedBy: string,
): Extract<Decision, { kind: 'accepted' }>['owes'][number] => ({
  target: streamId('subject', state.subject.id),
  command: {
    type: 'cancel-honour',
    cancelled: {
      case: context.caseId,
      decisionNumber: decisionOf(state)?.number ?? '',
      revokedBy,
      on: dayOf(context.at),
    },
  },
});
