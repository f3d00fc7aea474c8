import {
  faultWords,
  type CaseView,
  type Consent,
  type FieldError,
  type FieldFault,
  type RecordedEvent,
  type Refusal,
} from '@vinhdanh/contracts';

export interface Done {
  readonly kind: 'done';
  readonly caseId: string;
  readonly fromVersion: number;
  readonly version: number;
  readonly events: readonly RecordedEvent[];
  readonly view: CaseView;
  /** A retry: what its first try created. */
  readonly repeated: boolean;
}

/** Result of a command. Expected failures are values; only bugs are thrown. */
export type Executed =
  | Done
  | { readonly kind: 'refused'; readonly rejection: Refusal; readonly version: number }
  /** Rights: the person may not do this, ever, as things stand. */
  | { readonly kind: 'forbidden'; readonly rejection: Refusal }
  /** If-Match: somebody's act lies after the version that was looked at. */
  | { readonly kind: 'stale'; readonly version: number }
  | { readonly kind: 'key-reused' }
  /** No such case, or not for this person's eyes. */
  | { readonly kind: 'not-found' }
  | { readonly kind: 'invalid'; readonly errors: readonly Pick<FieldError, 'path' | 'message' | 'says'>[] };

/** Result of a command on a register. */
export type Administered =
  | {
      readonly kind: 'done';
      readonly id: string;
      readonly version: number;
      readonly repeated: boolean;
      /** Consents that it still waits for: one of each group. Empty: it has happened. */
      readonly needs: readonly (readonly Consent[])[];
    }
  | Exclude<Executed, Done>;

/** What is wrong with the input of a command, in the words of the schema and in plain words. */
export const faultsOf = (
  issues: readonly (FieldFault & { readonly path: readonly PropertyKey[] })[],
): Pick<FieldError, 'path' | 'message' | 'says'>[] =>
  issues.map((issue) => ({
    path: ['input', ...issue.path].join('.'),
    message: issue.message,
    says: faultWords(issue),
  }));
