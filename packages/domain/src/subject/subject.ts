import { blameless, evolveConduct, isConduct, type Conduct } from './bar.js';
import { subjectEvents, type Honour, type NewEvent, type OwedCommand, type RecordedEvent } from '@vinhdanh/contracts';

/**
 * A subject that cases honour: its kind, the awards that decisions gave it, and what bars it from awards. Names are
 * personal and not part of the state.
 */
export type Subject =
  | { readonly kind: 'absent' }
  | ({ readonly kind: 'subject'; readonly is: string; readonly honours: readonly HeldHonour[] } & Conduct);

/** An honour, and whether a revocation has cancelled it. */
export type HeldHonour = Honour & { readonly cancelled: boolean };

export const noSubject: Subject = { kind: 'absent' };

export function evolveSubject(subject: Subject, event: Pick<RecordedEvent, 'type' | 'facts'>): Subject {
  if (isConduct(event)) return subject.kind === 'absent' ? subject : { ...subject, ...evolveConduct(subject, event) };
  switch (event.type) {
    case 'SubjectRegistered':
      return {
        kind: 'subject',
        is: subjectEvents.SubjectRegistered.parse(event.facts).kind,
        honours: [],
        ...blameless,
      };
    case 'HonourRecorded':
      return subject.kind === 'absent'
        ? subject
        : {
            ...subject,
            honours: [...subject.honours, { ...subjectEvents.HonourRecorded.parse(event.facts), cancelled: false }],
          };
    case 'HonourCancelled': {
      const cancelled = subjectEvents.HonourCancelled.parse(event.facts);
      return subject.kind === 'absent'
        ? subject
        : {
            ...subject,
            honours: subject.honours.map((honour) =>
              isSame(honour, cancelled) ? { ...honour, cancelled: true } : honour,
            ),
          };
    }
    default:
      // an erasure removes the name, never the facts
      return subject;
  }
}

/**
 * Events of an outbox command on the subject; none when it has been done.
 * @param name the corrected name, which is stored in the event that owes the command
 */
export function decideSubject(
  subject: Subject,
  command: OwedByCases,
  name: string | null,
): readonly NewEvent[] | 'no-such-subject' {
  if (subject.kind === 'absent') return 'no-such-subject';
  switch (command.type) {
    case 'record-honour': {
      const { honour } = command;
      return subject.honours.some((known) => isSame(known, honour)) ? [] : [{ type: 'HonourRecorded', facts: honour }];
    }
    case 'cancel-honour': {
      const { cancelled } = command;
      return subject.honours.some((known) => isSame(known, cancelled) && !known.cancelled)
        ? [{ type: 'HonourCancelled', facts: cancelled }]
        : [];
    }
    case 'correct-subject-name':
      // erased meanwhile: there is no name left to correct
      return name === null
        ? []
        : [
            {
              type: 'SubjectNameCorrected',
              facts: { case: command.case, document: command.document },
              personal: { identity: { name } },
            },
          ];
  }
}

/** Outbox commands of cases to the stream of their subject. */
export type OwedByCases = Extract<OwedCommand, { type: 'record-honour' | 'cancel-honour' | 'correct-subject-name' }>;

const isSame = (
  one: { readonly case: string; readonly decisionNumber: string },
  other: { readonly case: string; readonly decisionNumber: string },
): boolean => one.case === other.case && one.decisionNumber === other.decisionNumber;
