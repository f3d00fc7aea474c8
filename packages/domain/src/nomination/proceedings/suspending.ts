import type { NominationEvent } from '@vinhdanh/contracts';
import { barsStanding, type HeldBar } from '../../subject/index.js';
import { beforeFollowUp } from '../process/definition.js';
import { meet, pause, restart, startClock, waiting } from '../due/clock.js';
import type { OpenNomination } from '../model/state.js';
import type { Context } from '../process/context.js';
import { accept, type Accepted } from '../process/rejection.js';
import { procedureOf, under } from './repinning.js';

type Suspension = NonNullable<OpenNomination['suspension']>;

/** The case stands still: clocks that the procedure stops stop, and a review clock of its own begins. */
export const suspending = (
  state: OpenNomination,
  suspension: Omit<Suspension, 'since'>,
  context: Context,
): readonly NominationEvent[] => [
  suspended(suspension, context),
  ...waiting(state)
    .filter((deadline) => deadline.status === 'running' && deadline.whileSuspended === 'stops')
    .map((deadline) => pause(deadline, context)),
  review(state, context),
];

/** The case goes on where it stood. */
export const resuming = (state: OpenNomination, document: string, context: Context): readonly NominationEvent[] => [
  { type: 'CaseResumed', facts: { document } },
  ...meet(state, 'suspension-review'),
  ...waiting(state)
    .filter((deadline) => deadline.status === 'paused' && !stoppedByStep(state, deadline.kind))
    .map((deadline) => restart(deadline, context)),
];

/** One bar has ended, and another stands: the case stays suspended under that one, and its clocks stay stopped. */
export const exchanging = (
  state: OpenNomination,
  document: string,
  other: HeldBar,
  context: Context,
): readonly NominationEvent[] => [
  { type: 'CaseResumed', facts: { document } },
  ...meet(state, 'suspension-review'),
  suspended(underBar(other), context),
  review(state, context),
];

/**
 * What the bars of its subject do to a case that did not raise or end them: it is suspended or resumed with the case
 * that did. Null: the case is as they ask.
 */
export function barsApplied(state: OpenNomination, context: Context): Accepted | null {
  const { stage } = state.progress;
  if (!state.live || !beforeFollowUp.some((place) => place.stage === stage)) return null;
  const standing = barsStanding(context.concerned);
  const [first] = standing;
  const { suspension } = state;
  if (suspension === null) return first === undefined ? null : accept(suspending(state, underBar(first), context));
  const { bar } = suspension;
  if (bar === null || standing.some((each) => each.bar === bar.id)) return null;
  const document =
    context.concerned.flatMap(({ subject }) => subject.bars).find((each) => each.bar === bar.id)?.lifted?.document ??
    suspension.document;
  return accept(first === undefined ? resuming(state, document, context) : exchanging(state, document, first, context));
}

const underBar = ({ reason, document, bar, level, unit }: HeldBar): Omit<Suspension, 'since'> => ({
  reason,
  document,
  bar: { id: bar, level, unit },
});

const suspended = ({ reason, document, bar }: Omit<Suspension, 'since'>, { inForce }: Context): NominationEvent => ({
  type: 'CaseSuspended',
  facts: { reason, document, procedure: procedureOf(inForce), ...(bar === null ? {} : { bar }) },
});

const review = (state: OpenNomination, context: Context): NominationEvent =>
  startClock(state, under(context, procedureOf(context.inForce)), 'suspension-review');

/**
 * On resumption, the clock of the appraisal stays stopped while a supplement is missing, and the clock of the review
 * while the cultivation is paused.
 */
const stoppedByStep = (state: OpenNomination, kind: string): boolean =>
  (kind === 'appraisal' && state.progress.substate === 'supplement') ||
  (kind === 'cultivation-review' && state.progress.substate === 'paused');
