import { faultWords, fieldLabel, type Bilingual, type FieldError } from '@vinhdanh/contracts';
import { problem, type ProblemError } from './problem-error.js';

/** What a schema finds wrong, as Standard Schema tells it. */
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

/** What is wrong with one thing that no schema describes: a header, a part of a form. */
export const fault = (path: string, says: Bilingual): FieldError => ({ path, message: says.en, says });

/** With the label that the officer sees beside the field. */
export function labelled(error: Omit<FieldError, 'label'>): FieldError {
  const label = fieldLabel(error.path);
  return label === null ? error : { ...error, label };
}

const pathOf = (issue: Issue): string =>
  (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.');
