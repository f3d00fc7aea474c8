import { describe, expect, it } from 'vitest';
import { hashPassword, passwordFits } from './password.js';

describe('a password', () => {
  it('a password is stored as argon2id and matches only itself', async () => {
    const encoded = await hashPassword('mật khẩu rất dài');
    expect(encoded).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await passwordFits(encoded, 'mật khẩu rất dài')).toBe(true);
    expect(await passwordFits(encoded, 'mật khẩu rất dai')).toBe(false);
  });

  it('a password typed decomposed matches the one set composed', async () => {
    const encoded = await hashPassword('Nguyễn-2023'.normalize('NFC'));
    expect(await passwordFits(encoded, 'Nguyễn-2023'.normalize('NFD'))).toBe(true);
  });

  it('a password of an unknown user never matches, not even the stand-in’s own', async () => {
    expect(await passwordFits(null, 'nobody signs in with this')).toBe(false);
  });
});
