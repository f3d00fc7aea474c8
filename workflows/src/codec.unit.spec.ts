import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { CodecKeyError, codecOf, readKeyRing } from './codec.js';

const key = (): string => randomBytes(32).toString('base64');
const plain = { metadata: { encoding: Buffer.from('json/plain') }, data: Buffer.from('{"caseId":"Xuân Hải"}') };

describe('the payload codec', () => {
  it('the payload codec decrypts what it encrypted, and the ciphertext shows none of it', async () => {
    const codec = codecOf(`2023:${key()}`);
    const [sealed] = await codec.encode([plain]);
    expect(Buffer.from(sealed?.data ?? []).toString()).not.toContain('caseId');
    expect(Buffer.from(sealed?.metadata?.['encryption-key-id'] ?? []).toString()).toBe('2023');
    const [opened] = await codec.decode(sealed === undefined ? [] : [sealed]);
    expect(Buffer.from(opened?.data ?? []).toString()).toBe('{"caseId":"Xuân Hải"}');
    expect(Buffer.from(opened?.metadata?.['encoding'] ?? []).toString()).toBe('json/plain');
  });

  it('the payload codec encrypts the same payload differently each time', async () => {
    const [one, two] = await codecOf(`k:${key()}`).encode([plain, plain]);
    expect(one?.data).not.toEqual(two?.data);
  });

  it('the payload codec decrypts with an older key of the ring after another has become current', async () => {
    const [old, young] = [`old:${key()}`, `young:${key()}`];
    const sealed = await codecOf(old).encode([plain]);
    const [opened] = await codecOf(`${young},${old}`).decode(sealed);
    expect(Buffer.from(opened?.data ?? []).toString()).toContain('caseId');
    await expect(codecOf(young).decode(sealed)).rejects.toThrow(CodecKeyError);
  });

  it('the payload codec refuses changed data', async () => {
    const codec = codecOf(`k:${key()}`);
    const [sealed] = await codec.encode([plain]);
    const data = Buffer.from(sealed?.data ?? []);
    data[20] = (data[20] ?? 0) ^ 1;
    await expect(codec.decode([{ ...sealed, data }])).rejects.toThrow();
  });

  it('the payload codec passes unencrypted payloads', async () => {
    expect(await codecOf(`k:${key()}`).decode([plain])).toEqual([plain]);
  });

  it.each(['', 'k', 'k:c2hvcnQ=', `:${key()}`, `a:${key()},a:${key()}`])(
    'the payload codec says what is wrong with the setting %j',
    (setting) => {
      expect(() => readKeyRing(setting)).toThrow(/CODEC_KEYS/);
    },
  );
});
