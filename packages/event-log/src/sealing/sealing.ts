import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { StreamId } from '@vinhdanh/contracts';
import type { Kysely } from 'kysely';
import type { Pool } from 'pg';
import { canonicalJson } from '../canonical.js';
import type { Database } from '../database.js';
import { EventLogError } from '../errors.js';
import { kyselyOn } from '../kysely/kysely.js';
import { keepSealedKey, sealedKey } from './sealed-key.js';

/** Keys by id; the first wraps new keys, all unwrap. */
export type SealingRing = ReadonlyMap<string, Uint8Array>;

type Body = Readonly<Record<string, unknown>>;

const nonceBytes = 12;
const tagBytes = 16;

/**
 * Reads `id:base64-of-32-bytes,…`.
 * @throws SealingKeyError when a key is not 32 bytes, an id repeats, or there is none
 */
export function readSealingRing(setting: string): SealingRing {
  const ring = new Map<string, Uint8Array>();
  for (const part of setting.split(',').map((each) => each.trim())) {
    const colon = Math.max(part.indexOf(':'), 0);
    const id = part.slice(0, colon);
    const key = Buffer.from(part.slice(colon + 1), 'base64');
    if (id === '' || key.length !== 32 || ring.has(id)) {
      throw new SealingKeyError(
        `SEALED_KEYS: khóa "${id}" sai; cần id:base64 của 32 byte. / ` +
          `Key "${id}" is wrong; give id:base64 of 32 bytes, each id once.`,
      );
    }
    ring.set(id, key);
  }
  return ring;
}

/**
 * Encrypts what only the appraiser and the auditor of a case may read: who denounced whom (design §4). Each stream has
 * its own key, wrapped by the ring and stored apart from the rows; the log holds, hashes and proves the encrypted form.
 * Erasing deletes the key too: after that no copy of a row can be read.
 */
export class Sealing {
  readonly #db: Kysely<Database>;
  readonly #ring: SealingRing;

  constructor(pool: Pool, ring: SealingRing) {
    this.#db = kyselyOn(pool);
    this.#ring = ring;
  }

  /** The body as the log stores it. Two concurrent first sealings of a stream use one key. */
  async seal(stream: StreamId, body: Body): Promise<Body> {
    const key = (await this.#keyOf(stream)) ?? (await this.#newKey(stream));
    return {
      alg: 'A256GCM',
      sealed: encrypt(key, stream, Buffer.from(canonicalJson(body), 'utf8')).toString('base64'),
    };
  }

  /** The decrypted body; null when its key is gone. @throws Error when the sealed form was changed */
  async open(stream: StreamId, body: Body): Promise<Body | null> {
    const key = await this.#keyOf(stream);
    const { sealed } = body;
    if (key === null || typeof sealed !== 'string') return null;
    const opened: unknown = JSON.parse(decrypt(key, stream, Buffer.from(sealed, 'base64')).toString('utf8'));
    return typeof opened === 'object' && opened !== null ? { ...opened } : null;
  }

  /**
   * Keyed hash of words that must be recognised and are never stored: equal for equal words under the key of one
   * stream. Without that key nobody can guess the words. 64 hex digits.
   */
  async pseudonym(stream: StreamId, words: string): Promise<string> {
    const key = (await this.#keyOf(stream)) ?? (await this.#newKey(stream));
    return createHmac('sha256', key).update(words).digest('hex');
  }

  async #keyOf(stream: StreamId): Promise<Buffer | null> {
    const row = await sealedKey(this.#db, stream).executeTakeFirst();
    if (row === undefined) return null;
    const master = this.#ring.get(row.id);
    if (master === undefined)
      throw new SealingKeyError(
        `SEALED_KEYS: thiếu khóa ${row.id}. / The key ring lacks key ${row.id}; add it behind the current one.`,
      );
    return decrypt(master, stream, row.wrapped);
  }

  async #newKey(stream: StreamId): Promise<Buffer> {
    const [first] = this.#ring;
    if (first === undefined) throw new SealingKeyError('SEALED_KEYS: chưa có khóa nào. / No key given.');
    const [id, master] = first;
    await keepSealedKey(this.#db, stream, id, encrypt(master, stream, randomBytes(32))).execute();
    const key = await this.#keyOf(stream);
    if (key === null) throw new SealingKeyError(`the key of ${stream} was erased while it was created`);
    return key;
  }
}

/** Nonce, ciphertext, tag; bound to the stream, so that a row moved to another stream does not decrypt. */
function encrypt(key: Uint8Array, stream: StreamId, plain: Buffer): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(stream, 'utf8'));
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, text, cipher.getAuthTag()]);
}

function decrypt(key: Uint8Array, stream: StreamId, sealed: Buffer): Buffer {
  const cipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes)).setAAD(
    Buffer.from(stream, 'utf8'),
  );
  cipher.setAuthTag(sealed.subarray(sealed.length - tagBytes));
  return Buffer.concat([cipher.update(sealed.subarray(nonceBytes, sealed.length - tagBytes)), cipher.final()]);
}

/** The ring that wraps keys of sealed data is wrong, or lacks a key. */
export class SealingKeyError extends EventLogError {
  override readonly name = 'SealingKeyError';
}
