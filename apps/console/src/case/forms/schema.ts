import { z } from 'zod/mini';
import type { Bilingual } from '../../words/use-language.js';

export interface Option {
  readonly value: string | number;
  readonly label: Bilingual;
}

/** The part of JSON Schema (2020-12) that describes inputs of actions. */
export interface Schema {
  readonly type?: string | readonly string[] | undefined;
  readonly properties?: Readonly<Record<string, Schema>> | undefined;
  readonly required?: readonly string[] | undefined;
  readonly items?: Schema | undefined;
  readonly enum?: readonly (string | number | boolean | null)[] | undefined;
  readonly const?: string | number | boolean | null | undefined;
  readonly oneOf?: readonly Schema[] | undefined;
  readonly anyOf?: readonly Schema[] | undefined;
  readonly format?: string | undefined;
  readonly pattern?: string | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly minItems?: number | undefined;
  readonly maxItems?: number | undefined;
  readonly maxLength?: number | undefined;
  readonly default?: unknown;
  /** Additions to the schema for forms: words, kind of input, options. */
  readonly 'x-label'?: Bilingual | undefined;
  readonly 'x-widget'?: string | undefined;
  readonly 'x-options'?: readonly Option[] | undefined;
  readonly $ref?: string | undefined;
  readonly $defs?: Readonly<Record<string, Schema>> | undefined;
}

const Words = z.object({ vi: z.string(), en: z.string() });
const literal = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const Schema: z.ZodMiniType<Schema> = z.lazy(() =>
  z.object({
    type: z.optional(z.union([z.string(), z.array(z.string())])),
    properties: z.optional(z.record(z.string(), Schema)),
    required: z.optional(z.array(z.string())),
    items: z.optional(Schema),
    enum: z.optional(z.array(literal)),
    const: z.optional(literal),
    oneOf: z.optional(z.array(Schema)),
    anyOf: z.optional(z.array(Schema)),
    format: z.optional(z.string()),
    pattern: z.optional(z.string()),
    minimum: z.optional(z.number()),
    maximum: z.optional(z.number()),
    minItems: z.optional(z.number()),
    maxItems: z.optional(z.number()),
    maxLength: z.optional(z.number()),
    default: z.optional(z.unknown()),
    'x-label': z.optional(Words),
    'x-widget': z.optional(z.string()),
    'x-options': z.optional(z.array(z.object({ value: z.union([z.string(), z.number()]), label: Words }))),
    $ref: z.optional(z.string()),
    $defs: z.optional(z.record(z.string(), Schema)),
  }),
);

/** Parses a schema that the API sent. @throws if it is not one */
export const readSchema = (sent: unknown): Schema => z.parse(Schema, sent);
