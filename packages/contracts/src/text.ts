import { z } from 'zod';

/** Text typed by a person: trimmed, Unicode NFC (a decomposed "Ễ" must be found by a composed one), no control characters. */
const typed = (max: number, min = 1) =>
  z
    .string()
    .transform((text) => text.normalize('NFC').trim())
    .pipe(
      z
        .string()
        .min(min)
        .max(max)
        // eslint-disable-next-line no-control-regex
        .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/u, 'control characters'),
    );

/** One line: a name, a title, a paper number. */
export const Line = typed(300);
/** Some paragraphs: a summary, a reason. */
export const Prose = typed(20_000);

/** A calendar day of Asia/Ho_Chi_Minh, `yyyy-MM-dd`, that exists. */
export const Day = z.iso.date();
export type Day = string;

/** A moment, UTC ISO 8601 with milliseconds: `2023-04-12T05:00:00.000Z`. */
export const Moment = z.iso.datetime({ precision: 3 });
export type Moment = string;

export const Uuid = z.guid();
export const Certainty = z.enum(['quoted', 'reported', 'assumed', 'remembered']);
export type Certainty = z.infer<typeof Certainty>;

/** What a value rests on; shown wherever the value decides something. */
export const Sourced = z.object({ source: z.string().min(1), certainty: Certainty });
export type Sourced = z.infer<typeof Sourced>;

export const Bilingual = z.object({ vi: z.string().min(1), en: z.string().min(1) });
export type Bilingual = z.infer<typeof Bilingual>;
