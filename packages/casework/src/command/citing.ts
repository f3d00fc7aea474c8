import type { CommandRequest, FieldError, NominationCommand, NominationEvent } from '@vinhdanh/contracts';
import type { CaseDocument, EventLog } from '@vinhdanh/event-log';
import type { Principal } from './acting.js';
import type { Executed } from './outcome.js';

const noSuchFile = { vi: 'Hồ sơ không có tệp này; tải lên lại.', en: 'The case has no such file; upload it again.' };

/** The files that the request cites, as stored with this case: uploaded by the person, or cited before. */
export async function documentsCited(
  log: EventLog,
  {
    caseId,
    request,
    principal,
  }: { readonly caseId?: string; readonly request: CommandRequest; readonly principal: Principal },
): Promise<{ readonly documents: readonly CaseDocument[] } | { readonly invalid: Executed }> {
  const wanted = request.documents ?? [];
  const documents: CaseDocument[] = [];
  const errors: Pick<FieldError, 'path' | 'message' | 'says'>[] = [];
  for (const [index, id] of wanted.entries()) {
    const document = caseId === undefined ? null : await log.documents.find(caseId, id);
    if (document !== null && (document.citedAt !== null || document.uploadedBy === principal.account))
      documents.push(document);
    else
      errors.push({
        path: `documents.${index}`,
        message: 'no such file in this case; upload it again',
        says: noSuchFile,
      });
  }
  return errors.length === 0 ? { documents } : { invalid: { kind: 'invalid', errors } };
}

/**
 * Under historical entry the first event of the act names the paper that proves it. Papers name persons, so the paper
 * is stored apart from the facts.
 */
export function namingPaper(events: readonly NominationEvent[], paper: string | undefined): readonly NominationEvent[] {
  if (paper === undefined) return events;
  return events.map((event, index) =>
    index === 0
      ? { ...event, personal: { ...event.personal, narrative: { ...event.personal?.narrative, paper } } }
      : event,
  );
}

/** The log records the files of an act beside it, with the hash of their bytes. */
export function citing(
  events: readonly NominationEvent[],
  documents: readonly CaseDocument[],
): readonly NominationEvent[] {
  const [first] = events;
  if (first === undefined || documents.length === 0) return events;
  const cited = documents.map(({ id, sha256, type, size }) => ({ id, sha256, type, size }));
  return [first, { type: 'DocumentsCited', facts: { of: first.type, documents: cited } }, ...events.slice(1)];
}

/** A paper that is a file is identified by the hash of its bytes. */
export const withPaper = (command: NominationCommand, [document]: readonly CaseDocument[]): NominationCommand =>
  command.type === 'attach-paper' && document !== undefined ? { ...command, sha256: document.sha256 } : command;
