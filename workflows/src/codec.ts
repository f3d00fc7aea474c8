import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Payload, PayloadCodec } from '@temporalio/common';
import proto from '@temporalio/proto';

const cipher = 'aes-256-gcm';
const encoding = 'binary/encrypted';
const ivBytes = 12;
const tagBytes = 16;
const text = new TextEncoder();
const words = new TextDecoder();

export class CodecKeyError extends Error {
  override readonly name = 'CodecKeyError';
}

/** Key ring: the first key encrypts, all decrypt, so that a key can be replaced while old histories exist. */
export interface KeyRing {
  readonly current: string;
  readonly keys: ReadonlyMap<string, Uint8Array>;
}

/** Reads `id:base64-of-32-bytes,…`. @throws CodecKeyError when a key is not 32 bytes or an id repeats. */
export function readKeyRing(setting: string): KeyRing {
  const keys = new Map<string, Uint8Array>();
  for (const part of setting.split(',').map((each) => each.trim())) {
    const colon = part.indexOf(':');
    const id = part.slice(0, Math.max(colon, 0));
    const key = Buffer.from(part.slice(colon + 1), 'base64');
    if (id === '' || key.length !== 32 || keys.has(id)) {
      throw new CodecKeyError(
        `CODEC_KEYS: khóa ${id === '' ? '(không tên)' : id} sai; cần id:base64 của 32 byte, mỗi id một lần — ` +
          `key ${id === '' ? '(unnamed)' : id} is wrong; give id:base64 of 32 bytes, each id once`,
      );
    }
    keys.set(id, key);
  }
  const [current] = keys.keys();
  if (current === undefined) throw new CodecKeyError('CODEC_KEYS: chưa có khóa nào — no key given');
  return { current, keys };
}

/**
 * Encrypts every payload that workflows store, AES-256-GCM with a fresh nonce. Data = nonce, ciphertext, tag; the tag
 * authenticates the key's id too.
 */
export class EncryptingCodec implements PayloadCodec {
  readonly #ring: KeyRing;

  constructor(ring: KeyRing) {
    this.#ring = ring;
  }

  encode(payloads: Payload[]): Promise<Payload[]> {
    return new Promise((resolve) => resolve(payloads.map((payload) => this.#seal(payload))));
  }

  /**
   * Unencrypted payloads pass unchanged.
   * @throws CodecKeyError for a key that the ring lacks; an Error when the data was changed.
   */
  decode(payloads: Payload[]): Promise<Payload[]> {
    return new Promise((resolve) => resolve(payloads.map((payload) => this.#open(payload))));
  }

  #seal(payload: Payload): Payload {
    const nonce = randomBytes(ivBytes);
    const id = text.encode(this.#ring.current);
    const sealing = createCipheriv(cipher, this.#key(this.#ring.current), nonce).setAAD(id);
    const plain = proto.temporal.api.common.v1.Payload.encode(payload).finish();
    const data = Buffer.concat([nonce, sealing.update(plain), sealing.final(), sealing.getAuthTag()]);
    return { metadata: { encoding: text.encode(encoding), 'encryption-key-id': id }, data };
  }

  #open(payload: Payload): Payload {
    const { metadata, data } = payload;
    if (
      metadata?.['encoding'] === undefined ||
      metadata['encoding'] === null ||
      words.decode(metadata['encoding']) !== encoding
    )
      return payload;
    const id = metadata['encryption-key-id'];
    if (!data || !id) throw new CodecKeyError('an encrypted payload has no key id');
    const opening = createDecipheriv(cipher, this.#key(words.decode(id)), data.subarray(0, ivBytes))
      .setAAD(id)
      .setAuthTag(data.subarray(data.length - tagBytes));
    const plain = Buffer.concat([opening.update(data.subarray(ivBytes, data.length - tagBytes)), opening.final()]);
    return proto.temporal.api.common.v1.Payload.decode(plain);
  }

  #key(id: string): Uint8Array {
    const key = this.#ring.keys.get(id);
    if (key === undefined)
      throw new CodecKeyError(
        `CODEC_KEYS: thiếu khóa ${id} — the key ring lacks key ${id}; add it behind the current one`,
      );
    return key;
  }
}

/** The codec for a `CODEC_KEYS` setting. */
export const codecOf = (setting: string): EncryptingCodec => new EncryptingCodec(readKeyRing(setting));
