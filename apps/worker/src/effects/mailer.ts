import { streamId, type OwedEffect } from '@vinhdanh/contracts';
import type { EventLog } from '@vinhdanh/event-log';
import { createTransport, type Transporter } from 'nodemailer';
import { z } from 'zod';
import { MailFailed } from './mail-failed.js';

const Contact = z.object({ email: z.email() });
const Narrative = z.object({ text: z.string() });

/**
 * Sends mail to the person whom an event names. Address and text are personal data: read when the mail is sent, stored
 * nowhere.
 */
export class Mailer {
  readonly #log: EventLog;
  readonly #from: string;
  readonly #transport: Transporter | null;

  /** @param smtpUrl `smtp://user:password@host:port`; undefined = mail is skipped, and the outcome says so. */
  constructor(log: EventLog, smtpUrl: string | undefined, from: string) {
    this.#log = log;
    this.#from = from;
    // Limits in ms; together within the 30 s of one try.
    this.#transport =
      smtpUrl === undefined
        ? null
        : createTransport({ url: smtpUrl, connectionTimeout: 8000, greetingTimeout: 8000, socketTimeout: 12_000 });
  }

  /** @throws MailFailed */
  async send(caseId: string, effect: OwedEffect): Promise<{ outcome: 'delivered' | 'skipped'; detail: string }> {
    if (this.#transport === null) return { outcome: 'skipped', detail: 'chưa cấu hình SMTP_URL (SMTP_URL is not set)' };
    const events = await this.#log.read(streamId('nomination', caseId), { personal: ['contact', 'narrative'] });
    const event = events.find((candidate) => candidate.eventId === effect.event);
    const contact = Contact.safeParse(event?.personal?.contact);
    if (!contact.success) return { outcome: 'skipped', detail: 'không có địa chỉ thư điện tử (no address is known)' };
    const narrative = Narrative.safeParse(event?.personal?.narrative);
    const mail = {
      from: this.#from,
      to: contact.data.email,
      subject: 'Thông báo kết quả khen thưởng',
      text: narrative.success
        ? narrative.data.text
        : 'Kết quả khen thưởng đã có. Xin liên hệ đơn vị đề nghị để biết chi tiết.',
      messageId: messageId(effect.key),
    };
    const sent = await this.#transport.sendMail(mail).catch((error: unknown) => {
      throw new MailFailed(error);
    });
    // The server's answer may contain the address; the log gets only the code.
    return { outcome: 'delivered', detail: `SMTP ${/^\d{3}/.exec(sent.response ?? '')?.[0] ?? ''}`.trim() };
  }

  close(): void {
    this.#transport?.close();
  }
}

/** The same effect has the same Message-ID at every try, so that a mail server or client drops a second copy. */
const messageId = (key: string): string => `<${key}@vinh-danh>`;
