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
  /** A retry: this is what its first try made. */
  readonly repeated: boolean;
}

/** What came of a command. Expected failures are values; only faults are thrown. */
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

/** What came of a command on a register. */
export type Administered =
  | {
      readonly kind: 'done';
      readonly id: string;
      readonly version: number;
      readonly repeated: boolean;
      /** Whose consent it still waits for: of each group one. Empty: it has happened. */
      readonly needs: readonly (readonly Consent[])[];
    }
  | Exclude<Executed, Done>;

/** What is wrong with a command's input, in the words of the schema and of people. */
export const faultsOf = (
  issues: readonly (FieldFault & { readonly path: readonly PropertyKey[] })[],
): Pick<FieldError, 'path' | 'message' | 'says'>[] =>
  issues.map((issue) => ({
    path: ['input', ...issue.path].join('.'),
    message: issue.message,
    says: faultWords(issue),
  }));
