import { describe, expect, it } from 'vitest';
import { ApiConfig, ConfigError, ProjectorConfig, readConfig, WorkerConfig } from './config.js';

const key = 'A'.repeat(43);
const right = { DATABASE_URL: 'postgres://app@db/vinhdanh', CODEC_KEYS: `k2:${key}=, k1:${'b'.repeat(43)}=` };

describe('settings', () => {
  it.each([ApiConfig, WorkerConfig, ProjectorConfig])('correct settings are accepted', (schema) => {
    expect(readConfig(schema, right)).toMatchObject({
      CODEC_KEYS: right.CODEC_KEYS,
      TEMPORAL_ADDRESS: '127.0.0.1:7233',
    });
  });

  it.each(['abc', `:${key}=`, `k1:${key.slice(1)}=`, `k1:${key}=,k1:${key}=`, `k1:${key}=,`, `k1:${key}==x`])(
    'every process refuses the key ring %s at its start, and names the variable',
    (ring) => {
      for (const schema of [ApiConfig, WorkerConfig, ProjectorConfig]) {
        expect(() => readConfig(schema, { ...right, CODEC_KEYS: ring })).toThrow(ConfigError);
        expect(() => readConfig(schema, { ...right, CODEC_KEYS: ring })).toThrow(/CODEC_KEYS: id:base64 of 32 bytes/);
      }
      expect(() => readConfig(ApiConfig, { ...right, SEALED_KEYS: ring })).toThrow(
        /SEALED_KEYS: id:base64 of 32 bytes/,
      );
    },
  );

  it.each(['junk', 'mail.example.vn:25', 'http://mail.example.vn'])(
    'the mail server %s is refused at the start, not with the first mail',
    (url) => {
      expect(() => readConfig(WorkerConfig, { ...right, SMTP_URL: url })).toThrow(/SMTP_URL: smtp:\/\//);
    },
  );

  it.each(['smtp://127.0.0.1:2525', 'smtps://user:p%40ss@mail.example.vn:465', 'smtp://mail'])(
    'the mail server %s is accepted',
    (url) => {
      expect(readConfig(WorkerConfig, { ...right, SMTP_URL: url }).SMTP_URL).toBe(url);
    },
  );
});
