import { describe, expect, it } from 'vitest';
import { Speed } from './speed.js';

describe('the speed of a clock', () => {
  it.each([
    [1, 1],
    ['1d/s', 86_400],
    ['1h/m', 60],
    ['0.5d/s', 43_200],
    ['60s/s', 60],
  ])('the speed %s is %d business seconds a second', (text, speed) => {
    expect(Speed.parse(text)).toBe(speed);
  });

  it.each([0, -1, '0d/s', '1 day per second', 'd/s', '1d', '1w/ms', Number.NaN])('%s is not a speed', (text) => {
    expect(Speed.safeParse(text).success).toBe(false);
  });
});
