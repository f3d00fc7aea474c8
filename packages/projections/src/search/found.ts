import type { Moment } from '@vinhdanh/contracts';

export interface FoundCase {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly subjectName: string | null;
  readonly subjectKind: string;
  readonly award: string;
  readonly unit: string;
  readonly stage: string | null;
  readonly state: string;
}
export interface FoundSubject {
  readonly subjectId: string;
  readonly name: string;
  readonly kind: string;
  /** Cases about it that the reader may see, the last opened first; at most five. */
  readonly cases: readonly { readonly caseId: string; readonly caseNumber: string }[];
}
export interface FoundPerson {
  readonly person: string;
  readonly name: string;
}
export interface FoundDecision {
  readonly number: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly subjectName: string | null;
  readonly act: string;
  readonly signedAt: Moment;
}
