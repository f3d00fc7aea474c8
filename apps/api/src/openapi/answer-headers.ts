import type { OpenAPIObject } from '@nestjs/swagger';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Headers = Readonly<Record<string, string>>;

/** On every answer. */
const everywhere: Headers = { 'X-Request-Id': 'Names the request in the log' };
/** On problems, where they apply. */
const ofProblems: Headers = {
  'Retry-After': 'Seconds to wait before the next try',
  Allow: 'Methods of the address',
  ETag: 'Version of the case that is there now',
  'Content-Range': 'Size of the file',
};

const version: Headers = { ETag: 'Version; send it as If-Match' };
const command: Headers = { ...version, 'Idempotent-Replayed': '`true`: the answer of the first try of the same key' };
const file: Headers = { 'Content-Disposition': 'Name of the file' };
const part: Headers = {
  ...file,
  ETag: 'Id of the file',
  'Accept-Ranges': 'Parts can be asked for in bytes',
  'Content-Range': 'Which part it is',
};

/** Headers of each operation's answers, by the operation's id. */
const ofOperation: Readonly<Record<string, Headers>> = {
  'Nomination.refer': { ...command, Location: 'Address of the case' },
  'Nomination.command': command,
  'Nomination.view': version,
  'Draft.find': version,
  'Draft.save': version,
  'List.file': file,
  'Work.file': file,
  'Audit.csv': file,
  'Audit.jsonl': file,
  'Document.read': part,
};

/** Declares the headers of every answer of an operation. */
export function declareHeaders(operation: Operation): void {
  const own = ofOperation[operation.operationId ?? ''] ?? {};
  for (const [status, response] of Object.entries(operation.responses)) {
    if (response === undefined || '$ref' in response) continue;
    const named = { ...everywhere, ...(status === 'default' ? ofProblems : own) };
    response.headers = {
      ...response.headers,
      ...Object.fromEntries(
        Object.entries(named).map(([name, description]) => [name, { description, schema: { type: 'string' } }]),
      ),
    };
  }
}
