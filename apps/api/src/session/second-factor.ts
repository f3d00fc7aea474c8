import { createCipheriv, createDecipheriv, createHash, randomBytes, randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { ApiConfig } from '@vinhdanh/contracts';
import { readSealingRing, type SealingRing } from '@vinhdanh/event-log';
import { FactorRows } from '@vinhdanh/operations';
import { Secret, TOTP } from 'otpauth';
import { CONFIG } from '../app/tokens.js';

/** Codes to print, each good once. */
const printed = 10;
/** Digits and capital letters that nobody takes for another on paper. */
const onPaper = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Second factors: codes of an authenticator app (RFC 6238: SHA-1, six digits, 30 seconds, one step either way), and
 * printed recovery codes for when the app is lost.
 */
@Injectable()
export class SecondFactors {
  readonly #rows: FactorRows;
  readonly #ring: SealingRing;

  constructor(
    @Inject(FactorRows) rows: FactorRows,
    @Inject(CONFIG) { SEALED_KEYS, CODEC_KEYS }: Pick<ApiConfig, 'SEALED_KEYS' | 'CODEC_KEYS'>,
  ) {
    this.#rows = rows;
    this.#ring = readSealingRing(SEALED_KEYS ?? CODEC_KEYS);
  }

  /**
   * A new secret for an account, not yet in force.
   * @returns the secret for the app; null = the account already has a second factor
   */
  async propose(account: string, username: string): Promise<{ readonly secret: string; readonly uri: string } | null> {
    const secret = new Secret({ size: 20 });
    const kept = await this.#rows.propose(account, this.#encrypted(account, Buffer.from(secret.bytes)));
    return kept ? { secret: secret.base32, uri: totpOf(secret, username).toString() } : null;
  }

  /**
   * Puts the proposed secret in force, given its first code.
   * @returns recovery codes to print; null = the code is wrong, or no secret was proposed
   */
  async confirm(account: string, code: string): Promise<readonly string[] | null> {
    const found = await this.#rows.find(account);
    if (found === null || found.confirmed || !(await this.#takes(account, found, code))) return null;
    const codes = newCodes();
    await this.#rows.confirm(account, codes.map(hashOf));
    return codes;
  }

  /** Which kind of code was given; null = none that is good, or none any more. */
  async check(account: string, code: string): Promise<'app' | 'paper' | null> {
    const found = await this.#rows.find(account);
    if (/^\d{6}$/.test(code.replace(/\s/g, '')))
      return found?.confirmed === true && (await this.#takes(account, found, code)) ? 'app' : null;
    return (await this.#rows.useCode(account, hashOf(code))) ? 'paper' : null;
  }

  /** Puts codes to print in the place of all there were. */
  async printCodes(account: string): Promise<readonly string[]> {
    const codes = newCodes();
    await this.#rows.replaceCodes(account, codes.map(hashOf));
    return codes;
  }

  /** Whether an authenticator app is in force. */
  async hasApp(account: string): Promise<boolean> {
    return (await this.#rows.find(account))?.confirmed === true;
  }

  codesLeft(account: string): Promise<number> {
    return this.#rows.codesLeft(account);
  }

  remove(account: string): Promise<void> {
    return this.#rows.remove(account);
  }

  /** Whether the code is that of the app now, and the first of its step. */
  async #takes(account: string, kept: { readonly ringKey: string; readonly secret: Buffer }, code: string) {
    const totp = totpOf(new Secret({ buffer: toArrayBuffer(this.#decrypted(account, kept)) }), '');
    const timestamp = Date.now();
    const delta = totp.validate({ token: code.replace(/\s/g, ''), timestamp, window: 1 });
    return delta !== null && (await this.#rows.take(account, totp.counter({ timestamp }) + delta));
  }

  #encrypted(account: string, secret: Buffer): { ringKey: string; secret: Buffer } {
    const [first] = this.#ring;
    if (first === undefined) throw new Error('no key to encrypt with');
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', first[1], nonce).setAAD(Buffer.from(account));
    const body = Buffer.concat([cipher.update(secret), cipher.final()]);
    return { ringKey: first[0], secret: Buffer.concat([nonce, body, cipher.getAuthTag()]) };
  }

  #decrypted(account: string, { ringKey, secret }: { readonly ringKey: string; readonly secret: Buffer }): Buffer {
    const key = this.#ring.get(ringKey);
    if (key === undefined) throw new Error(`the key ring lacks key ${ringKey}; add it behind the current one`);
    const decipher = createDecipheriv('aes-256-gcm', key, secret.subarray(0, nonceBytes))
      .setAAD(Buffer.from(account))
      .setAuthTag(secret.subarray(-tagBytes));
    return Buffer.concat([decipher.update(secret.subarray(nonceBytes, -tagBytes)), decipher.final()]);
  }
}

const totpOf = (secret: Secret, label: string): TOTP =>
  new TOTP({ issuer: 'Vinh Danh', label, algorithm: 'SHA1', digits: 6, period: 30, secret });

const toArrayBuffer = (bytes: Buffer): ArrayBuffer => new Uint8Array(bytes).buffer;

/** A code has 49 random bits and is tried a few times at most: its plain hash is enough. */
const hashOf = (code: string): Buffer =>
  createHash('sha256')
    .update(code.toUpperCase().replace(/[^0-9A-Z]/g, ''))
    .digest();

/** Ten codes of 49 random bits. */
const newCodes = (): readonly string[] =>
  Array.from({ length: printed }, () =>
    Array.from({ length: 2 }, () => Array.from({ length: 5 }, () => onPaper[randomInt(onPaper.length)]).join('')).join(
      '-',
    ),
  );
