import { StandardSchemaValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import { invalidInput, labelled, type Issue } from './issues.js';
import { problem, ProblemError } from './problem-error.js';

/**
 * Checks every parameter with a schema; a fault is answered as `invalid-input`, an unknown command as
 * `unknown-command`.
 */
export const validation = (): StandardSchemaValidationPipe =>
  new NamedParameters({
    exceptionFactory: (issues: readonly Issue[]) =>
      issues.some(isUnknownCommand)
        ? problem('unknown-command', { errors: invalidInput(issues).problem.errors ?? [] })
        : invalidInput(issues),
  });

/** A parameter of its own, in the address or the query, is named by the path of the fault. */
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

/** zod's code for a discriminated union without a member of the given `type`. */
const isUnknownCommand = (issue: Issue): boolean =>
  'note' in issue && issue.note === 'No matching discriminator' && issue.path?.length === 1 && issue.path[0] === 'type';
