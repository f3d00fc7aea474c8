import type { OpenAPIObject } from '@nestjs/swagger';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

/** What app/headers.ts reads. */
const patterns: Readonly<Record<string, string>> = {
  'Idempotency-Key': '^[!-~]{1,200}$',
  'If-Match': '^(?:\\*|(?:W/)?"?[0-9]{1,9}(?:\\.[0-9]{8}(?:\\.[0-9a-f]{16})?)?"?)$',
};

/** Gives the headers of an operation's requests the form in which they are read. */
export function boundHeaders(operation: Operation): void {
  for (const parameter of operation.parameters ?? []) {
    if ('$ref' in parameter || parameter.in !== 'header') continue;
    const pattern = patterns[parameter.name];
    if (pattern !== undefined) parameter.schema = { type: 'string', pattern };
  }
}
