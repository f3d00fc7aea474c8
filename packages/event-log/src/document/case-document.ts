/** A file of a case. Its bytes are stored elsewhere, under `sha256`. */
export interface CaseDocument {
  readonly id: string;
  readonly register: string;
  readonly caseId: string;
  /** Hex. */
  readonly sha256: string;
  readonly name: string;
  /** Media type as sniffed from the bytes. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** What the uploader says of it: paper id of the procedure, title, number and date of the paper. */
  readonly kind: string | null;
  readonly title: string | null;
  readonly number: string | null;
  readonly dated: string | null;
  /** Account. */
  readonly uploadedBy: string;
  readonly uploadedAt: string;
  /** When an act first cited it; null: none has. */
  readonly citedAt: string | null;
}
