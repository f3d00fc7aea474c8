import { streamId, type NewEvent } from '@vinhdanh/contracts';
import { dayOf } from '../../calendar/index.js';
import { barsStanding, type HeldBar } from '../../subject/index.js';
import { levelOfGrant } from '../access/bar-guards.js';
import type { OpenNomination } from '../model/state.js';
import type { Context } from '../process/context.js';
import type { Accepted, OfSubject } from '../process/rejection.js';

type Beside = Accepted['beside'];

/** Who suspends the case under which bar; null = the engine. */
export function barRaised({ linkedCase, actor }: Context): NonNullable<OpenNomination['suspension']>['bar'] {
  const by = actor.kind === 'system' ? undefined : actor.by;
  return by === undefined ? null : { id: linkedCase, level: levelOfGrant(by), unit: by.unit };
}

/**
 * A suspension of a live case bars its subject: in every case, until it ends (decree 98/2023 art. 4.4). A case that is
 * still being entered from papers binds nobody before its release.
 */
export function barred(
  state: OpenNomination,
  { reason, document, bar, since }: NonNullable<OpenNomination['suspension']>,
  { caseId }: Pick<Context, 'caseId'>,
): Beside {
  if (bar === null) return [];
  const { id, level, unit } = bar;
  const facts = { bar: id, reason, document, level, unit, case: caseId, since };
  return [told(state.subject.id, { type: 'SubjectBarred', facts })];
}

/** Ends the bar under which the case is suspended, where it stands. */
export function lifted(
  state: OpenNomination,
  how: 'resumed' | 'terminated',
  document: string,
  { caseId, at, concerned }: Context,
): readonly OfSubject[] {
  const id = state.suspension?.bar?.id;
  const holder = concerned.find(({ subject }) => subject.bars.some((bar) => bar.bar === id && bar.lifted === null));
  if (!state.live || id === undefined || holder === undefined) return [];
  return [told(holder.id, { type: 'BarLifted', facts: { bar: id, document, how, case: caseId, at } })];
}

/** Bars that stand beside the one under which the case is suspended. */
export const otherBars = (state: OpenNomination, { concerned }: Pick<Context, 'concerned'>): readonly HeldBar[] =>
  barsStanding(concerned).filter(({ bar }) => bar !== state.suspension?.bar?.id);

/** A termination confirms what was alleged: it ends the case's bar, and what was achieved until then counts no more. */
export function sanctioned(state: OpenNomination, document: string, context: Context): Beside {
  if (!state.live) return [];
  const sanction = {
    type: 'SanctionRecorded',
    facts: { case: context.caseId, document, on: dayOf(context.at) },
  };
  const [ended] = lifted(state, 'terminated', document, context);
  if (ended === undefined) return [told(state.subject.id, sanction)];
  return ended.subject === state.subject.id
    ? [told(ended.subject, ...ended.events, sanction)]
    : [ended, told(state.subject.id, sanction)];
}

/** What a case entered from papers says about its subject once it is released: that it is barred, or was sanctioned. */
export function toldAtRelease(state: OpenNomination, context: Context): Beside {
  if (state.suspension !== null) return barred(state, state.suspension, context);
  const { progress, passages, lastOccurredAt } = state;
  if (progress.stage !== null || progress.reason !== 'terminated') return [];
  const facts = { case: context.caseId, document: state.caseNumber, on: dayOf(passages.at(-1)?.at ?? lastOccurredAt) };
  return [told(state.subject.id, { type: 'SanctionRecorded', facts })];
}

/** The open cases of a subject follow when its bars have changed. */
export const applied = (subject: string): Accepted['owes'] => [
  { target: streamId('subject', subject), command: { type: 'apply-bars' } },
];

const told = (subject: string, ...events: readonly NewEvent[]): OfSubject => ({
  subject,
  events,
  owes: events.some(({ type }) => type !== 'SanctionRecorded') ? applied(subject) : [],
});
