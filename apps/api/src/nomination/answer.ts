import type { CaseView, RecordedEvent } from '@vinhdanh/contracts';
import type { Executed } from '@vinhdanh/casework';
import { labelled } from '../problem/issues.js';
import { problem, refused, type ProblemError } from '../problem/problem-error.js';

/** An event as the API shows it: facts, never the personal rows beside them. */
export type EventView = Omit<RecordedEvent, 'personal' | 'register' | 'streamId' | 'schemaVersion'>;

export interface CommandAnswer {
  readonly id: string;
  readonly version: number;
  readonly case: CaseView;
  readonly events: readonly EventView[];
}

export const eventView = ({
  personal: _personal,
  register: _register,
  streamId: _stream,
  schemaVersion: _schema,
  ...event
}: RecordedEvent): EventView => event;

/** The answer to a command that was carried out. @throws ProblemError for every other outcome */
export function commandAnswer(executed: Executed): { readonly answer: CommandAnswer; readonly repeated: boolean } {
  if (executed.kind !== 'done') throw outcomeProblem(executed);
  const { caseId, version, view, events, repeated } = executed;
  return { answer: { id: caseId, version, case: view, events: events.map(eventView) }, repeated };
}

type Failed = Exclude<Executed, { kind: 'done' }>;

/** The HTTP status of each way in which a command is not carried out. */
export function outcomeProblem(outcome: Failed): ProblemError {
  switch (outcome.kind) {
    case 'refused':
      return refused(outcome.rejection, 409);
    case 'forbidden':
      return refused(outcome.rejection, 403);
    case 'stale':
      return problem('stale-version', {
        fact: { version: outcome.version },
        headers: { etag: `"${outcome.version}"` },
      });
    case 'key-reused':
      return problem('idempotency-key-reused');
    case 'not-found':
      return problem('not-found');
    case 'invalid':
      return problem('invalid-input', { errors: outcome.errors.map((error) => labelled(error)) });
  }
}
