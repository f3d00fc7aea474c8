import { z } from 'zod';

const Class = z.string().regex(/^[A-Z][A-Z0-9_]{1,31}$/);
const Answer = z.int().min(100).max(599);

/**
 * The mail was not sent. A mail server's message may name the person, so only the class of the error and the code of
 * the answer are kept, e.g. `EENVELOPE 450`.
 */
export class MailFailed extends Error {
  override readonly name = 'MailFailed';
  /** Own and enumerable, so that the log shows it. */
  readonly reason: string;

  constructor(thrown: unknown) {
    const reason = [classOf(thrown) ?? 'EMAIL', answerOf(thrown)].filter((part) => part !== null).join(' ');
    super(reason);
    this.reason = reason;
  }
}

/** What the log, which nobody can ever correct, may hold of an error: its name and its class; never its message. */
export function inShort(error: unknown): string {
  if (error instanceof MailFailed) return error.reason;
  return [error instanceof Error ? error.name : typeof error, classOf(error)].filter((part) => part !== null).join(' ');
}

/** Of nodemailer or Node: `EENVELOPE`, `ECONNREFUSED`; of PostgreSQL: `57P01`. */
function classOf(error: unknown): string | null {
  const found = z.object({ code: z.union([Class, z.string().regex(/^[0-9A-Z]{5}$/)]) }).safeParse(error);
  return found.success ? found.data.code : null;
}

function answerOf(error: unknown): string | null {
  const found = z.object({ responseCode: Answer }).safeParse(error);
  return found.success ? String(found.data.responseCode) : null;
}
