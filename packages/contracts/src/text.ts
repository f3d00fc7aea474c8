import { z } from 'zod';
import { readable, readableLine } from './comparable.js';

/** Whether PostgreSQL and RFC 8785 can hold the text: neither U+0000 nor half of a surrogate pair. */
export const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\u0000');

/** Text kept as written (its bytes are hashed), without control characters except tab and line ends. */
export const Written = z
  .string()
  // eslint-disable-next-line no-control-regex
  .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]*$/u, 'control characters')
  .refine((text) => text.isWellFormed(), 'half of a surrogate pair');

/**
 * Text typed by a person: trimmed, without invisible and control characters, in Unicode NFC (a search for a composed
 * "Ễ" must find a decomposed one).
 */
const typed = (content: z.ZodString, form: (text: string) => string) =>
  z
    .string()
    .transform((text) => form(text).trim())
    .pipe(content);

/** A short identifier: unit code, paper id, grant. */
export const Code = typed(
  z
    .string()
    .max(60)
    .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._:#/-]*$/u, 'a code: letters, digits, spaces and . _ : # / -'),
  readableLine,
);
/** An address on the web, as typed. */
export const WebAddress = z
  .url({ protocol: /^https?$/ })
  .max(2000)
  // eslint-disable-next-line no-control-regex
  .regex(/^[^\s\u0000-\u001f\u007f-\u009f]+$/u, 'spaces or control characters')
  .refine(isStorable, 'half of a surrogate pair');

/** One line: a name, a title, a paper number. */
export const Line = typed(Written.min(1).max(300), readableLine);
/** Some paragraphs: a summary, a reason. */
export const Prose = typed(Written.min(1).max(20_000), readable);

/**
 * A calendar day of Asia/Ho_Chi_Minh, `yyyy-MM-dd`, that exists. The type tells it from a moment and from text that
 * nobody has checked by its form, so that a day written in code needs no constructor.
 */
export type Day = `${number}-${number}-${number}`;
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the schema checks the form that its type cannot say
export const Day = z.iso
  .date()
  .refine((day) => day >= '1900-01-01', 'before 1900')
  // beside `format: date`, which says which days exist
  .meta({ pattern: '^(?:19|[2-9][0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}$' }) as z.ZodType<Day, Day>;

/** A moment, UTC ISO 8601 with milliseconds: `2023-04-12T05:00:00.000Z`. */
export type Moment = `${Day}T${string}Z`;
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as for Day
export const Moment = z.iso.datetime({ precision: 3 }) as z.ZodType<Moment, Moment>;

/** A moment by milliseconds since 1970. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- toISOString has this form
export const momentAt = (milliseconds: number): Moment => new Date(milliseconds).toISOString() as Moment;

export const Uuid = z.guid();
export const Certainty = z.enum(['quoted', 'reported', 'assumed', 'remembered']);
export type Certainty = z.infer<typeof Certainty>;

/**
 * What a value rests on; shown wherever the value decides something. `source` may end with marks in brackets, which
 * `sourceParts` reads: `[law-values: …]` names rows of the table of legal values; `[awaits: …]` names the document that
 * will replace a provisional value.
 */
export const Sourced = z.object({ source: Written.min(1), certainty: Certainty });
export type Sourced = z.infer<typeof Sourced>;

/** A source without its marks, and the document that its value awaits; null = the value is not provisional. */
export function sourceParts(source: string): { readonly basis: string; readonly awaits: string | null } {
  return {
    basis: source.replaceAll(/\s*\[(?:law-values|awaits):[^\]]*\]/gu, ''),
    awaits: /\[awaits:\s*([^\]]*?)\s*\]/u.exec(source)?.[1] ?? null,
  };
}

export const Bilingual = z.object({ vi: Written.min(1), en: Written.min(1) });
export type Bilingual = z.infer<typeof Bilingual>;
