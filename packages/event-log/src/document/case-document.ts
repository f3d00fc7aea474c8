import type { Moment, Day } from '@vinhdanh/contracts';
/** A file of a case. Its bytes are stored elsewhere, under `sha256`. */
export interface CaseDocument {
  readonly id: string;
  readonly register: string;
  readonly caseId: string;
  /** Hex. */
  readonly sha256: string;
  readonly name: string;
  /** Media type, detected from the bytes. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** The uploader's statement: paper id of the procedure, title, number and date of the paper. */
  readonly kind: string | null;
  readonly title: string | null;
  readonly number: string | null;
  readonly dated: Day | null;
  /** Account. */
  readonly uploadedBy: string;
  readonly uploadedAt: Moment;
  /** When an act first cited it; null: not cited. */
  readonly citedAt: Moment | null;
}
