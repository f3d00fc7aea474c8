import { z } from 'zod';

/** What a live event makes the engine do outside the log. */
export const EffectKind = z.enum(['notice', 'mail']);
export type EffectKind = z.infer<typeof EffectKind>;

/** An effect that a case owes. `key` is stable: the mail server gets it as Message-ID. */
export interface OwedEffect {
  readonly key: string;
  readonly kind: EffectKind;
  /** Event that owes it. */
  readonly event: string;
  /** Role and unit that receive a notice. */
  readonly to: { readonly role: string; readonly unit: string };
  /** Glossary key of the notice's text. */
  readonly text: string;
}

/** Facts of stream `effects:{case}`. */
export const effectEvents = {
  EffectPerformed: z.object({
    key: z.string(),
    kind: EffectKind,
    event: z.string(),
    to: z.object({ role: z.string(), unit: z.string() }),
    text: z.string(),
    outcome: z.enum(['delivered', 'skipped']),
    detail: z.string(),
  }),
  EffectFailed: z.object({ key: z.string(), kind: EffectKind, event: z.string(), attempt: z.int(), error: z.string() }),
} as const;
