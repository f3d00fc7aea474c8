import { StandardSchemaValidationPipe } from '@nestjs/common';
import { invalidInput } from './issues.js';
import { problem } from './problem-error.js';

interface SchemaIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** Checks every parameter that names a schema; what is wrong is answered as `invalid-input`, a command that does not exist as `unknown-command`. */
export const validation = (): StandardSchemaValidationPipe =>
  new StandardSchemaValidationPipe({
    exceptionFactory: (issues: readonly SchemaIssue[]) =>
      issues.some(isUnknownCommand) ? problem('unknown-command', { errors: invalidInput(issues).problem.errors ?? [] }) : invalidInput(issues),
  });

/** zod says so of a discriminated union none of whose members has the `type` given. */
const isUnknownCommand = (issue: SchemaIssue): boolean =>
  'note' in issue && issue.note === 'No matching discriminator' && issue.path?.length === 1 && issue.path[0] === 'type';
