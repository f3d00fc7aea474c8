import { describe, expect, it } from 'vitest';
import { LoginLimit } from './login-limit.js';

const from = (address: string, username = 'an', browser: string | null = null) => ({ username, address, browser });
const wrong = async (): Promise<null> => null;
const right = async (): Promise<string> => 'account';
/** Tries one after another. @returns how many were looked at */
async function fail(limit: LoginLimit, times: number, tried: (index: number) => ReturnType<typeof from>) {
  let checked = 0;
  for (let i = 0; i < times; i += 1) {
    await limit
      .ask(tried(i), () => {
        checked += 1;
        return wrong();
      })
      .catch(() => null);
  }
  return checked;
}

describe('the sign-in limit', () => {
  it('looks at five of three hundred tries that come at once', async () => {
    const limit = new LoginLimit(() => 0);
    let checked = 0;
    const tries = Array.from({ length: 300 }, () =>
      limit.ask(from('10.0.0.1'), async () => {
        checked += 1;
        await new Promise((resolve) => setTimeout(resolve, 5));
        return null;
      }),
    );
    const ends = await Promise.allSettled(tries);
    expect(checked).toBe(5);
    expect(ends.filter(({ status }) => status === 'rejected')).toHaveLength(295);
  });

  it('makes one name from one address wait after five failures, and no other', async () => {
    const limit = new LoginLimit(() => 1_000_000);
    await fail(limit, 4, () => from('10.0.0.1'));
    expect(limit.waitSeconds(from('10.0.0.1'))).toBe(0);
    await fail(limit, 1, () => from('10.0.0.1'));
    expect(limit.waitSeconds(from('10.0.0.1'))).toBe(300);
    expect(limit.waitSeconds(from('10.0.0.2'))).toBe(0);
    expect(limit.waitSeconds(from('10.0.0.1', 'binh'))).toBe(0);
  });

  it('lets go when the window has passed, and at once after a success', async () => {
    let now = 0;
    const limit = new LoginLimit(() => now);
    await fail(limit, 5, () => from('10.0.0.1'));
    now = 299_000;
    expect(limit.waitSeconds(from('10.0.0.1'))).toBe(1);
    now = 300_001;
    expect(limit.waitSeconds(from('10.0.0.1'))).toBe(0);
    await fail(limit, 4, () => from('10.0.0.1'));
    expect(await limit.ask(from('10.0.0.1'), right)).toBe('account');
    expect(await fail(limit, 9, () => from('10.0.0.1'))).toBe(5);
  });

  it('makes an address wait that guesses over many names, and with IPv6 the network that it can choose from', async () => {
    const limit = new LoginLimit(() => 0);
    expect(await fail(limit, 300, (i) => from('10.0.0.1', `user${i}`))).toBe(60);
    expect(limit.waitSeconds(from('10.0.0.1', 'unseen'))).toBe(300);
    expect(await fail(limit, 300, (i) => from(`2001:db8:1:2::${i}`, `user${i}`))).toBe(60);
    expect(limit.waitSeconds(from('2001:db8:1:3::1', 'unseen'))).toBe(0);
  });

  it('makes an account wait that is guessed at from many addresses', async () => {
    const limit = new LoginLimit(() => 0);
    expect(await fail(limit, 300, (i) => from(`10.0.${i}.1`))).toBe(20);
  });

  it('locks nobody out of a browser in which they have signed in before', async () => {
    const limit = new LoginLimit(() => 0);
    await fail(limit, 300, (i) => from(`10.0.${i}.1`));
    await fail(limit, 300, (i) => from('10.0.0.1', `user${i}`));
    await fail(limit, 300, () => from('10.0.0.1'));
    expect(await limit.ask(from('10.0.0.1', 'an', 'desk'), right)).toBe('account');
    expect(await fail(limit, 300, () => from('10.0.0.1', 'an', 'desk'))).toBe(5);
    expect(limit.waitSeconds(from('10.0.0.1', 'an', 'other desk'))).toBe(0);
  });

  it('does not count what could not be looked at', async () => {
    const limit = new LoginLimit(() => 0);
    for (let i = 0; i < 10; i += 1)
      await expect(limit.ask(from('10.0.0.1'), () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(limit.waitSeconds(from('10.0.0.1'))).toBe(0);
  });
});
