import type { Guard } from './glossary/guards.js';
import type { Bilingual } from './text.js';

/** A refusal in words: the guard that failed, the failing fact, and the remedy. `Refusal` is the same without words. */
export interface Rejection {
  /** Stable code, for example `wrong-stage`. */
  readonly guard: Guard;
  readonly says: Bilingual;
  /** The failing fact, machine-readable. */
  readonly fact: Readonly<Record<string, unknown>>;
  /** What satisfies the guard. */
  readonly remedy: Bilingual;
}

/**
 * A faulty field: its path in dots, the fault in the schema's words and in plain words, and the label beside the input.
 */
export interface FieldError {
  readonly path: string;
  readonly message: string;
  readonly label?: Bilingual;
  /** The fault and the expected value. */
  readonly says?: Bilingual;
}

/** RFC 9457 problem in answers of the API. */
export interface Problem {
  readonly type: string;
  readonly status: number;
  /** Stable code. */
  readonly code: string;
  readonly title: string;
  readonly detail: Bilingual;
  readonly remedy: Bilingual;
  readonly fact?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly FieldError[];
}
