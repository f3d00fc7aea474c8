import type { CaseScreen, RecordedEvent } from '@vinhdanh/contracts';
import { eventsOf, text } from './events-of.js';

/** Overlapping awards that the appraiser admitted, with the reason: whoever signs sees on what it rests. */
export const admittedOverlaps = (events: readonly RecordedEvent[]): CaseScreen['overlaps'] =>
  eventsOf(events, 'OverlapAdmitted').map((event) => ({
    admittedAt: event.occurredAt,
    reason: text(event, 'reason'),
    honours: event.facts.honours.map(({ decisionNumber, award }) => ({ decisionNumber, award })),
  }));
