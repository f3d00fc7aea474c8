import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { ApiConfig } from '@vinhdanh/contracts';
import { z } from 'zod';
import { CONFIG } from '../app/tokens.js';
import { visitSeconds } from '../session/session.js';

const nonceBytes = 12;
const tagBytes = 16;

const Visit = z.strictObject({
  /** Account that wants to be linked; null = somebody signs in. */
  account: z.string().nullable(),
  state: z.string(),
  nonce: z.string(),
  /** Secret of PKCE (RFC 7636). */
  verifier: z.string(),
  /** Address to which the provider sends the browser back. */
  redirectUri: z.string(),
  /** Machine ms. */
  until: z.number(),
});
/** What we must know when a browser comes back from the identity provider. */
export type Visit = z.infer<typeof Visit>;

/**
 * Stores a visit in an encrypted, authenticated cookie of the browser that begins it: the answer counts only from that
 * browser, and beginning visits fills no table.
 */
@Injectable()
export class Visits {
  readonly #key: Buffer;

  constructor(@Inject(CONFIG) { CODEC_KEYS }: Pick<ApiConfig, 'CODEC_KEYS'>) {
    this.#key = Buffer.from(hkdfSync('sha256', CODEC_KEYS, '', 'visits to the identity provider', 32));
  }

  /** The value of the cookie. */
  seal(visit: Omit<Visit, 'until'>): string {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce);
    const text = JSON.stringify({ ...visit, until: Date.now() + visitSeconds * 1000 } satisfies Visit);
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, body, cipher.getAuthTag()]).toString('base64url');
  }

  /** The visit of a cookie; null = there is none, it is not ours, or it took too long. */
  open(cookie: string): Visit | null {
    const bytes = Buffer.from(cookie, 'base64url');
    if (bytes.length <= nonceBytes + tagBytes) return null;
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.#key, bytes.subarray(0, nonceBytes)).setAuthTag(
        bytes.subarray(-tagBytes),
      );
      const text = Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()]);
      const visit = Visit.parse(JSON.parse(text.toString('utf8')));
      return visit.until > Date.now() ? visit : null;
    } catch {
      return null;
    }
  }
}
