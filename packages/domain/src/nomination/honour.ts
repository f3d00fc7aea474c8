import { streamId } from '@vinhdanh/contracts';
import { dayOf } from '../calendar/index.js';
import type { Context } from './context.js';
import type { Decision } from './rejection.js';
import type { OpenNomination } from './state.js';

/** Whoever decided, the subject's own stream learns of the award: later cases ask it what was rewarded (G2). */
export const honour = (state: OpenNomination, context: Context, decisionNumber: string): Extract<Decision, { kind: 'accepted' }>['owes'][number] => ({
  target: streamId('subject', state.subject.id),
  command: {
    type: 'record-honour',
    honour: { case: context.caseId, award: state.award, decisionNumber, on: dayOf(context.at), achievement: state.achievement?.id ?? null },
  },
});
