import { describe, expect, it } from 'vitest';
import { LoginLimit } from './login-limit.js';

describe('the sign-in limit', () => {
  it('the sign-in limit makes one name from one address wait after five failures, and no other', () => {
    const limit = new LoginLimit(() => 1_000_000);
    for (let i = 0; i < 4; i += 1) limit.failed('an', '10.0.0.1');
    expect(limit.waitSeconds('an', '10.0.0.1')).toBe(0);
    limit.failed('an', '10.0.0.1');
    expect(limit.waitSeconds('an', '10.0.0.1')).toBe(300);
    expect(limit.waitSeconds('an', '10.0.0.2')).toBe(0);
    expect(limit.waitSeconds('binh', '10.0.0.1')).toBe(0);
  });

  it('the sign-in limit ends after its window, and at once after a success', () => {
    let now = 0;
    const limit = new LoginLimit(() => now);
    for (let i = 0; i < 5; i += 1) limit.failed('an', '10.0.0.1');
    now = 299_000;
    expect(limit.waitSeconds('an', '10.0.0.1')).toBe(1);
    now = 300_001;
    expect(limit.waitSeconds('an', '10.0.0.1')).toBe(0);
    for (let i = 0; i < 5; i += 1) limit.failed('an', '10.0.0.1');
    limit.succeeded('an', '10.0.0.1');
    expect(limit.waitSeconds('an', '10.0.0.1')).toBe(0);
  });

  it('the sign-in limit makes an address wait that guesses over many names', () => {
    const limit = new LoginLimit(() => 0);
    for (let i = 0; i < 60; i += 1) limit.failed(`user${i}`, '10.0.0.1');
    expect(limit.waitSeconds('unseen', '10.0.0.1')).toBe(300);
  });
});
