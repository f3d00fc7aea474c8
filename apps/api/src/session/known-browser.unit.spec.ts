import { describe, expect, it } from 'vitest';
import { KnownBrowsers } from './known-browser.js';

const config = { SECURE_COOKIE: 'auto', MODE: 'embedded', API_HOST: '127.0.0.1' } as const;
const browsers = new KnownBrowsers({ ...config, CODEC_KEYS: `k:${'A'.repeat(43)}=` });

describe('the mark of a browser', () => {
  it('is known for the name that signed in there, and for no other', () => {
    const cookie = browsers.with('an', undefined);
    expect(browsers.idFor('an', cookie)).toMatch(/^[\w-]{43}$/);
    expect(browsers.idFor('binh', cookie)).toBeNull();
    expect(browsers.idFor('an', undefined)).toBeNull();
    expect(browsers.idFor('an', cookie.replace(/.\./, 'x.'))).toBeNull();
    expect(new KnownBrowsers({ ...config, CODEC_KEYS: `k:${'B'.repeat(43)}=` }).idFor('an', cookie)).toBeNull();
    expect(cookie).not.toContain('an.');
  });

  it('stays the same at every sign-in, so that a name is counted under one', () => {
    const first = browsers.with('an', undefined);
    expect(browsers.with('an', first)).toBe(first);
    const both = browsers.with('binh', first);
    expect(browsers.idFor('an', both)).toBe(browsers.idFor('an', first));
    expect(browsers.idFor('binh', both)).not.toBe(browsers.idFor('an', both));
  });

  it('is kept for the four latest names', () => {
    const cookie = ['a', 'b', 'c', 'd', 'e'].reduce<string | undefined>(
      (held, name) => browsers.with(name, held),
      undefined,
    );
    expect(['a', 'b', 'e'].map((name) => browsers.idFor(name, cookie) !== null)).toEqual([false, true, true]);
  });
});
