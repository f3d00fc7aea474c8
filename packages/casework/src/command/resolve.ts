import { nominationCommands, streamId, type NominationCommand, type StreamId } from '@vinhdanh/contracts';
import type { CaseDocument, EventLog } from '@vinhdanh/event-log';
import type { CaseCommand } from './case-command.js';
import { documentsCited, withPaper } from './citing.js';
import { commandId, createdId, requestHash } from './identity.js';
import { faultsOf, type Executed } from './outcome.js';

/** A command whose input is valid, with its case and the id by which a retry finds it. */
export interface ResolvedCommand {
  readonly sent: CaseCommand;
  readonly command: NominationCommand;
  /** Files that the command cites. */
  readonly documents: readonly CaseDocument[];
  readonly caseId: string;
  readonly stream: StreamId;
  /** Whether the command opens the case. */
  readonly opening: boolean;
  /** The same for every try of one request. */
  readonly id: string;
  /** Distinguishes a retry from another request under the same key. */
  readonly hash: string;
}

export type Resolution =
  | { readonly kind: 'resolved'; readonly resolved: ResolvedCommand }
  | { readonly kind: 'answered'; readonly outcome: Executed };

/** Validates a command and derives its ids. Reads only the files that it cites. */
export async function resolveCommand(log: EventLog, sent: CaseCommand): Promise<Resolution> {
  const { request, principal, idempotencyKey } = sent;
  const parsed = nominationCommands[request.type].safeParse(request.input);
  if (!parsed.success) return { kind: 'answered', outcome: { kind: 'invalid', errors: faultsOf(parsed.error.issues) } };
  const cited = await documentsCited(log, sent);
  if ('invalid' in cited) return { kind: 'answered', outcome: cited.invalid };
  // the type chose the schema
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const command = { ...parsed.data, type: request.type } as NominationCommand;
  const caseId = sent.caseId ?? createdId(principal.account, sent.register ?? '', 'nomination', idempotencyKey);
  const stream = streamId('nomination', caseId);
  return {
    kind: 'resolved',
    resolved: {
      sent,
      command: withPaper(command, cited.documents),
      documents: cited.documents,
      caseId,
      stream,
      opening: sent.caseId === undefined,
      id: commandId(principal.account, stream, idempotencyKey),
      hash: hashOf(sent),
    },
  };
}

/** Everything that the person sent, so that no other request under the same key counts as a retry. */
function hashOf({ caseId, entry = 'live', request }: CaseCommand): string {
  const { type, input, occurredAt, paper, onBehalfOf, documents } = request;
  return requestHash(type, {
    input,
    occurredAt,
    paper,
    onBehalfOf,
    documents,
    entry: caseId === undefined ? entry : undefined,
  });
}
