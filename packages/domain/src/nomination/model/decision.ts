import type { Moment } from '@vinhdanh/contracts';

/** The decision on an award, as it was signed. */
export interface Decision {
  readonly number: string;
  readonly signer: string;
  /** The level that decided; it registers, presents and, if necessary, revokes the award. */
  readonly level: 'unit' | 'province' | 'central';
  readonly signedAt: Moment;
  /** `signedAt` is the day of a central decision, not the day on which it was recorded. */
  readonly dated?: true;
  readonly money: number | null;
  /** The signature block, and on whose behalf it was signed; absent for decisions of other bodies. */
  readonly signature?: Signature;
  /** Version of the event that recorded it: its personal rows hold the name as it was printed. */
  readonly version: number;
  /** Correcting decisions, oldest first; absent = none. */
  readonly corrections?: readonly Correction[];
}

interface Signature {
  readonly line: string;
  readonly standsFor: string | null;
  readonly basis: string | null;
}

/** A decision that corrects another, with its own number, day and signature. */
export interface Correction {
  readonly number: string;
  readonly signedAt: Moment;
  /** The paper that proves what is right. */
  readonly document: string;
  readonly signature: Signature;
  readonly version: number;
}
