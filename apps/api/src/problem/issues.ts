import { faultWords, fieldLabel, type Bilingual, type FieldError } from '@vinhdanh/contracts';
import { problem, type ProblemError } from './problem-error.js';

/** A fault found by a schema, in the form of Standard Schema. */
export interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** Schema issues as `errors`: path in dots (`input.subject.id`), message in the schema's words. */
export function invalidInput(issues: readonly Issue[]): ProblemError {
  return problem('invalid-input', {
    errors: issues
      .slice(0, 50)
      .map((issue) => labelled({ path: pathOf(issue), message: issue.message, says: faultWords(issue) })),
  });
}

/** A fault of a part without a schema: a header, a part of a form. */
export const fault = (path: string, says: Bilingual): FieldError => ({ path, message: says.en, says });

/** With the label beside the field. */
export function labelled(error: Omit<FieldError, 'label'>): FieldError {
  const label = fieldLabel(error.path);
  return label === null ? error : { ...error, label };
}

const pathOf = (issue: Issue): string =>
  (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.');
