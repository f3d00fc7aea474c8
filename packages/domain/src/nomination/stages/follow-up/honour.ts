import { decisionOf } from '../../model/record.js';
import { type Day, streamId } from '@vinhdanh/contracts';
import { dayOf } from '../../../calendar/index.js';
import type { Context } from '../../process/context.js';
import type { Decision } from '../../process/rejection.js';
import type { OpenNomination } from '../../model/state.js';

/** The subject's own stream records the award, whoever decided it: later cases ask it what was rewarded (G2). */
export const honour = (
  state: OpenNomination,
  context: Context,
  decisionNumber: string,
  on: Day = dayOf(context.at),
): Extract<Decision, { kind: 'accepted' }>['owes'][number] => ({
  target: streamId('subject', state.subject.id),
  command: {
    type: 'record-honour',
    honour: {
      case: context.caseId,
      award: state.award,
      decisionNumber,
      on,
      achievement: state.achievement?.id ?? null,
    },
  },
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
