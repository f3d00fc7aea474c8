import { expect, it } from 'vitest';
import { Backoff } from './backoff.mjs';

it('the back-off doubles from one second to thirty', () => {
  const backoff = new Backoff();
  expect([0, 0, 0, 0, 0, 0, 0].map((lived) => backoff.after(lived))).toEqual([
    1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000,
  ]);
});

it('the back-off starts at one second again once a part has stayed up for a minute', () => {
  const backoff = new Backoff();
  backoff.after(0);
  backoff.after(59_999);
  expect(backoff.after(60_000)).toBe(1_000);
  expect(backoff.after(10)).toBe(2_000);
});
