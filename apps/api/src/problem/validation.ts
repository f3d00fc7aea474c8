import { StandardSchemaValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import { invalidInput, labelled, type Issue } from './issues.js';
import { problem, ProblemError } from './problem-error.js';

/** Checks every parameter that names a schema; what is wrong is answered as `invalid-input`, a command that does not exist as `unknown-command`. */
export const validation = (): StandardSchemaValidationPipe =>
  new NamedParameters({
    exceptionFactory: (issues: readonly Issue[]) =>
      issues.some(isUnknownCommand)
        ? problem('unknown-command', { errors: invalidInput(issues).problem.errors ?? [] })
        : invalidInput(issues),
  });

/** A parameter that stands alone, in the address or the query, is named by the path of what is wrong with it. */
class NamedParameters extends StandardSchemaValidationPipe {
  override async transform<Value>(value: Value, metadata: ArgumentMetadata): Promise<Value> {
    try {
      return await super.transform(value, metadata);
    } catch (error) {
      throw error instanceof ProblemError && metadata.data !== undefined ? of(metadata.data, error) : error;
    }
  }
}

function of(parameter: string, { problem: found, headers }: ProblemError): ProblemError {
  const errors = (found.errors ?? []).map((error) =>
    labelled({ ...error, path: error.path === '' ? parameter : `${parameter}.${error.path}` }),
  );
  return new ProblemError({ ...found, errors }, headers);
}

/** zod says so of a discriminated union none of whose members has the `type` given. */
const isUnknownCommand = (issue: Issue): boolean =>
  'note' in issue && issue.note === 'No matching discriminator' && issue.path?.length === 1 && issue.path[0] === 'type';
