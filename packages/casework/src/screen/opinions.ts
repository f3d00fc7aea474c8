import type { Day, CaseScreen, RecordedEvent, WorkingCalendar } from '@vinhdanh/contracts';
import { consultationsOf, type OpenNomination } from '@vinhdanh/domain';
import { citedBy, text, eventsOf } from './events-of.js';
import { workingDaysLeft } from './working-days.js';

/** Agencies asked, with question and reply. */
export function consultations(
  state: OpenNomination,
  events: readonly RecordedEvent[],
  today: Day,
  calendar: WorkingCalendar,
): CaseScreen['consultations'] {
  return Object.values(consultationsOf(state)).map(({ agency, status, objection, deadline }) => {
    const asked = eventsOf(events, 'ConsultationRequested').findLast((event) => event.facts.agency === agency);
    const replied =
      status === 'replied'
        ? eventsOf(events, 'ConsultationReplied').findLast((event) => event.facts.agency === agency)
        : undefined;
    const due = state.deadlines.find((candidate) => candidate.deadline === deadline)?.due ?? null;
    // one request asks several agencies; its text belongs to the first of them
    const question = events.find((event) => event.commandId === asked?.commandId && text(event, 'question') !== null);
    return {
      agency,
      status,
      objection,
      question: text(question, 'question'),
      reply: text(replied, 'text'),
      document: replied?.facts.document ?? null,
      askedAt: asked?.occurredAt ?? null,
      repliedAt: replied?.occurredAt ?? null,
      deadline,
      due,
      workingDaysLeft: due === null || status !== 'asked' ? null : workingDaysLeft(today, due, calendar),
      documents: citedBy(events, replied),
    };
  });
}

/** Comments of the public, the Front and members, with their answers. */
export function publicComments(state: OpenNomination, events: readonly RecordedEvent[]): CaseScreen['publicComments'] {
  return state.comments.map(({ comment, from, answered }) => {
    const received = eventsOf(events, 'CommentReceived').find((event) => event.facts.comment === comment);
    const answer = eventsOf(events, 'CommentAnswered').findLast((event) => event.facts.comment === comment);
    return {
      comment,
      from,
      text: text(received, 'text'),
      document: received?.facts.document ?? null,
      dated: received?.facts.on ?? null,
      receivedAt: received?.occurredAt ?? null,
      documents: citedBy(events, received),
      answered,
      answer: text(answer, 'answer'),
    };
  });
}
