import type { Day } from '@vinhdanh/contracts';
import { presentSitting } from '../council/sitting-guards.js';
import { guard } from './definition.js';
import { dayOf } from '../../calendar/index.js';
import type { Context } from './context.js';
import { refuse, type Refusal } from './rejection.js';
import type { Nomination, OpenNomination } from '../model/state.js';

/** The date of a paper that proves an act is not after the day of the act. */
export function notInFuture(day: Day | undefined, context: Context): Refusal<'occurs-in-future'> | null {
  const today = dayOf(context.at);
  if (day === undefined || day <= today) return null;
  return refuse('occurs-in-future', { day, today });
}

/** Sittings, minutes, submissions and decisions of a case are not older than the case; supporting papers may be. */
export function notBeforeCase(day: Day | undefined, state: OpenNomination): Refusal<'dated-before-case'> | null {
  const openedOn = openingDay(state);
  if (day === undefined || openedOn === null || day >= openedOn) return null;
  return refuse('dated-before-case', { day, openedOn });
}

/** Day on which the present round of the case began. */
const openingDay = ({ entered }: OpenNomination): Day | null => {
  const first = entered.findLast(({ stage }) => stage === 'discovery') ?? entered[0];
  return first === undefined ? null : dayOf(first.at);
};

/** Nobody votes before the day for which the council was convened. */
export const sittingHeld = guard('sitting-not-held', (state, context) => {
  const on = presentSitting(state)?.on;
  if (on === undefined || on <= dayOf(context.at)) return null;
  return refuse('sitting-not-held', { on, today: dayOf(context.at) });
});

/** Nothing occurs after the present, and nothing before the latest event of the case: `occurredAt` never decreases. */
export function inOrder(
  state: Nomination,
  context: Context,
): Refusal<'occurs-in-future' | 'occurs-before-last'> | null {
  if (context.at > context.now) {
    return refuse('occurs-in-future', { occurredAt: context.at, now: context.now });
  }
  if (state.kind === 'nomination' && context.at < state.lastOccurredAt) {
    return refuse('occurs-before-last', { occurredAt: context.at, last: state.lastOccurredAt });
  }
  return null;
}
