import type { Guard } from './glossary/guards.js';
import type { Bilingual } from './text.js';

/** A refusal in words: the guard that failed, the fact it failed on, and what would satisfy it. `Refusal` is the same without words. */
export interface Rejection {
  /** Stable code, for example `wrong-stage`. */
  readonly guard: Guard;
  readonly says: Bilingual;
  /** The failing fact, machine-readable. */
  readonly fact: Readonly<Record<string, unknown>>;
  /** What would satisfy the guard. */
  readonly remedy: Bilingual;
}

/** A field that is wrong: its path in dots, what is wrong in the schema's words and in those of people, and the label that they see beside it. */
export interface FieldError {
  readonly path: string;
  readonly message: string;
  readonly label?: Bilingual;
  /** What is wrong and what would be right. */
  readonly says?: Bilingual;
}

/** RFC 9457 problem as the API answers it. */
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
