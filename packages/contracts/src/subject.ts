import { z } from 'zod';
import { Award, SubjectKind } from './policy.js';
import { Code, Day, Line, Moment, Prose, Uuid } from './text.js';

/** Personal number of the citizen card (căn cước), or of the former identity card. */
export const CitizenNumber = z.string().regex(/^(?:\d{9}|\d{12})$/, 'nine or twelve digits');

/**
 * Whom a nomination honours. `citizenNumber` tells whether the subject is already registered; only a keyed hash of it
 * is stored, outside the log. Name, birth year and address are personal and are stored apart from the facts.
 */
export const RegisterSubject = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('individual'),
    name: Line,
    born: z.int().min(1900).max(2100).optional(),
    citizenNumber: CitizenNumber.optional(),
    unit: Code.optional(),
  }),
  z.object({
    kind: z.literal('collective'),
    name: Line,
    unit: Code.optional(),
    /** The unit of the register that this collective is, if it is one. */
    represents: Code.optional(),
  }),
  z.object({
    kind: z.literal('household'),
    name: Line,
    head: Line.optional(),
    address: Line.optional(),
    unit: Code.optional(),
  }),
]);
export type RegisterSubject = z.infer<typeof RegisterSubject>;

/** An award of a subject: the basis of later proposals, and a bar to a second award for one achievement. */
export const Honour = z.object({
  case: z.string(),
  award: Award,
  decisionNumber: z.string(),
  on: Day,
  achievement: z.string().nullable(),
});
export type Honour = z.infer<typeof Honour>;

/** An award that a later case cites as history. */
export const Cited = z.object({
  case: Uuid,
  caseNumber: z.string(),
  award: Award,
  decisionNumber: z.string(),
  on: Day,
});
export type Cited = z.infer<typeof Cited>;

/** An award that a separate decision has revoked. */
export const CancelledHonour = z.object({
  case: z.string(),
  decisionNumber: z.string(),
  revokedBy: z.string(),
  on: Day,
});
export type CancelledHonour = z.infer<typeof CancelledHonour>;

/** The answer to whether two look-alike subjects are one. The reason is personal. */
export const LinkSubjects = z.object({ subject: Uuid, other: Uuid, same: z.boolean(), reason: Prose });
export type LinkSubjects = z.infer<typeof LinkSubjects>;

/** Why nobody may honour the subject for now: decree 98/2023 art. 4.4, decree 152/2025 art. 4.4. */
export const SuspensionReason = z.enum(['complaint', 'denunciation', 'inspection', 'discipline', 'press-report']);
export type SuspensionReason = z.infer<typeof SuspensionReason>;

/** Who raised a bar: the unit's head, or the province's appraiser or Chairman. That level or a higher one ends it. */
export const BarLevel = z.enum(['unit', 'province']);
export type BarLevel = z.infer<typeof BarLevel>;

/**
 * A subject is barred from awards and proposals. The bar binds the subject in all its cases, and outlasts each of them.
 */
export const Bar = z.object({
  bar: Uuid,
  reason: SuspensionReason,
  document: z.string(),
  level: BarLevel,
  /** Unit of the grant under which it was raised. */
  unit: z.string(),
  /** The case whose suspension raised it; null = it was raised without a case. */
  case: Uuid.nullable(),
  since: Moment,
});
export type Bar = z.infer<typeof Bar>;

/** The finding was confirmed: what was achieved up to that day counts for no award (decree 98/2023 art. 4.4). */
export const Sanction = z.object({ case: Uuid.nullable(), document: z.string(), on: Day });
export type Sanction = z.infer<typeof Sanction>;

/** Raises a bar without a case. */
export const BarSubject = z.object({ subject: Uuid, reason: SuspensionReason, document: Line });
/** Ends a bar: `confirmed` says whether the authority confirmed what was alleged. */
export const LiftBar = z.object({ subject: Uuid, bar: Uuid, document: Line, confirmed: z.boolean() });

export const subjectEvents = {
  SubjectBarred: Bar,
  /** `case`: the case that was resumed or terminated; null = ended without a case. */
  BarLifted: z.object({
    bar: Uuid,
    document: z.string(),
    how: z.enum(['resumed', 'terminated', 'unfounded', 'confirmed']),
    case: Uuid.nullable(),
    at: Moment,
  }),
  SanctionRecorded: Sanction,
  /**
   * An officer's answer that two subjects are one, or are not; never merged silently. A later answer replaces an
   * earlier one.
   */
  SubjectsLinked: z.object({ other: Uuid, same: z.boolean(), by: z.string() }),
  /** `represents`: the unit of the register that a collective is itself. */
  SubjectRegistered: z.object({ kind: SubjectKind, unit: z.string().nullable(), represents: z.string().optional() }),
  HonourRecorded: Honour,
  HonourCancelled: CancelledHonour,
  /** The name itself is personal; `document` proves it. */
  SubjectNameCorrected: z.object({ case: z.string(), document: z.string() }),
} as const;
