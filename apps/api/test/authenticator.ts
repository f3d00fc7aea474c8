import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

/** What an authenticator is asked; the parts that it uses. */
export interface Asked {
  readonly challenge: string;
}

/** How an answer differs from an honest one. */
export interface Twist {
  readonly origin?: string;
  readonly host?: string;
  readonly challenge?: string;
  /** Value of its counter, in place of the next. */
  readonly counter?: number;
}

/** An authenticator in software (WebAuthn, ES256, attestation "none"), for answers that no browser would give. */
export class Authenticator {
  readonly id = randomBytes(24);
  readonly #key: KeyObject;
  readonly #cose: Buffer;
  #counter = 0;

  constructor(readonly origin: string) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    this.#key = privateKey;
    // COSE_Key: kty EC2, alg ES256, crv P-256
    this.#cose = Buffer.concat([
      Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
      bytes(Buffer.from(x, 'base64url')),
      Buffer.from([0x22]),
      bytes(Buffer.from(y, 'base64url')),
    ]);
  }

  /** Makes a passkey. */
  made(asked: Asked, twist: Twist = {}) {
    const client = this.#clientData('webauthn.create', asked, twist);
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.id.length);
    // flags: user present, attested credential data
    const data = Buffer.concat([this.#head(0x41, twist), Buffer.alloc(16), length, this.id, this.#cose]);
    const attestation = Buffer.concat([
      Buffer.from([0xa3]),
      text('fmt'),
      text('none'),
      text('attStmt'),
      Buffer.from([0xa0]),
      text('authData'),
      bytes(data),
    ]);
    return {
      ...this.#named(),
      response: { clientDataJSON: url(client), attestationObject: url(attestation), transports: ['usb'] },
    };
  }

  /** Signs what it is asked. */
  signed(asked: Asked, twist: Twist = {}) {
    const client = this.#clientData('webauthn.get', asked, twist);
    const data = this.#head(0x01, twist);
    const signature = sign('sha256', Buffer.concat([data, sha256(client)]), this.#key);
    return {
      ...this.#named(),
      response: { clientDataJSON: url(client), authenticatorData: url(data), signature: url(signature) },
    };
  }

  #named() {
    const id = url(this.id);
    return { id, rawId: id, type: 'public-key' };
  }

  #clientData(type: string, asked: Asked, { origin = this.origin, challenge = asked.challenge }: Twist): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }

  #head(flags: number, { host = new URL(this.origin).hostname, counter }: Twist): Buffer {
    this.#counter += 1;
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter ?? this.#counter);
    return Buffer.concat([sha256(Buffer.from(host)), Buffer.from([flags]), count]);
  }
}

const url = (content: Buffer): string => content.toString('base64url');
const sha256 = (content: Buffer): Buffer => createHash('sha256').update(content).digest();
/** CBOR: a byte string of 24 bytes to 64 KB, in its shortest form. */
const bytes = (content: Buffer): Buffer => {
  const { length } = content;
  const head = length < 256 ? [0x58, length] : [0x59, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from(head), content]);
};
/** CBOR: a text of less than 24 bytes. */
const text = (content: string): Buffer => Buffer.concat([Buffer.from([0x60 + content.length]), Buffer.from(content)]);
