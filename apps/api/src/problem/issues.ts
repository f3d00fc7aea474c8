import { fieldLabel, type FieldError } from '@vinhdanh/contracts';
import { problem, type ProblemError } from './problem-error.js';

interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** Schema issues as `errors`: path in dots (`input.subject.id`), message in the schema's words. */
export function invalidInput(issues: readonly Issue[]): ProblemError {
  return problem('invalid-input', { errors: issues.slice(0, 50).map((issue) => labelled(pathOf(issue), issue.message)) });
}

/** With the label that the officer sees beside the field. */
export function labelled(path: string, message: string, command?: string): FieldError {
  const label = fieldLabel(path, command);
  return label === null ? { path, message } : { path, message, label };
}

const pathOf = (issue: Issue): string => (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.');
