import { describe, expect, it } from 'vitest';
import { staysWithin } from './json-shape.js';

const limits = { depth: 3, values: 6 };
const fits = (json: string): boolean => staysWithin(Buffer.from(json), limits);

describe('the shape of a JSON body', () => {
  it('is refused one level below its limit, in arrays and in objects', () => {
    expect(fits('[[[1]]]')).toBe(true);
    expect(fits('[[[[1]]]]')).toBe(false);
    expect(fits('{"a":{"b":{"c":1}}}')).toBe(true);
    expect(fits('{"a":{"b":{"c":{}}}}')).toBe(false);
    expect(fits('{"a":[{"b":[]}]}')).toBe(false);
  });

  it('is refused at more values than its limit, however they are spread', () => {
    expect(fits('[1,2,3,4,5]')).toBe(true);
    expect(fits('[1,2,3,4,5,6]')).toBe(false);
    expect(fits('{"a":1,"b":2,"c":[],"d":4,"e":5,"f":6}')).toBe(false);
    expect(fits('[[],[],[],[]]')).toBe(false);
  });

  it('counts nothing inside of texts, also behind an escaped quote', () => {
    expect(fits(`"${'[{,'.repeat(100)}"`)).toBe(true);
    expect(fits(String.raw`{"a\"[[[[[":"\\","b":"\"{{{{,,,,,,"}`)).toBe(true);
    expect(fits(String.raw`{"a":"\\",  "b":[[[[]]]]}`)).toBe(false);
  });

  it('is told of a megabyte that nests without end long before anything could parse it', () => {
    const started = performance.now();
    expect(staysWithin(Buffer.from(`{"username":${'['.repeat(1_000_000)}`), { depth: 12, values: 2000 })).toBe(false);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
