import { subjectEvents, type Honour, type NewEvent, type OwedCommand, type RecordedEvent } from '@vinhdanh/contracts';

/** Whom cases honour: its kind, and the awards that decisions gave it. Names are personal and no part of the state. */
export type Subject = { readonly kind: 'absent' } | { readonly kind: 'subject'; readonly is: string; readonly honours: readonly Honour[] };

export const noSubject: Subject = { kind: 'absent' };

export function evolveSubject(subject: Subject, event: RecordedEvent): Subject {
  switch (event.type) {
    case 'SubjectRegistered':
      return { kind: 'subject', is: subjectEvents.SubjectRegistered.parse(event.facts).kind, honours: [] };
    case 'HonourRecorded':
      return subject.kind === 'absent' ? subject : { ...subject, honours: [...subject.honours, subjectEvents.HonourRecorded.parse(event.facts)] };
    default:
      // an erasure takes the name, never the facts
      return subject;
  }
}

/** What an owed command brings about on the subject; nothing where it has been done. */
export function decideSubject(subject: Subject, command: OwedCommand): readonly NewEvent[] | 'no-such-subject' {
  if (subject.kind === 'absent') return 'no-such-subject';
  const known = subject.honours.some((honour) => honour.case === command.honour.case && honour.decisionNumber === command.honour.decisionNumber);
  return known ? [] : [{ type: 'HonourRecorded', facts: command.honour }];
}
