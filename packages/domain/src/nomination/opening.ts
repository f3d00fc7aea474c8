import type { Happened, OpenNomination } from './state.js';

/** The case that a referral opens. */
export function openCase(event: Extract<Happened, { type: 'NominationReferred' }>): OpenNomination {
  const { facts } = event;
  return {
    kind: 'nomination',
    version: event.version,
    lastEventId: event.eventId,
    lastOccurredAt: event.occurredAt,
    caseNumber: facts.caseNumber,
    entry: event.entry,
    live: event.entry === 'live',
    enterers: event.entry === 'historical' && event.actor !== 'system' ? [event.actor] : [],
    subject: facts.subject,
    track: facts.track,
    award: facts.award,
    fields: facts.fields,
    unit: facts.unit,
    source: facts.source,
    achievement: facts.achievement,
    procedure: facts.procedure,
    authors: [facts.author],
    assessors: [],
    progress: { stage: 'discovery', substate: 'referred' },
    since: event.occurredAt,
    suspension: null,
    deadlines: [],
    papers: [],
    criteria: {},
    posting: null,
    council: null,
    votes: { unit: null, provincial: null },
    contentAssessed: false,
    decision: null,
    passages: [],
    entered: [{ stage: 'discovery', at: event.occurredAt, version: event.version }],
    counts: { supports: 0, weaknessActions: 0, stories: 0, replications: 0, reviews: 0 },
    effects: [],
  };
}
