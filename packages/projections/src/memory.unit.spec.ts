import { expect, test } from 'vitest';
import { Memory } from './memory.js';

test('entries of a batch count only after the batch has committed', () => {
  const memory = new Memory<number>();
  memory.set('a', 1);
  expect(memory.get('a')).toBe(1);
  memory.clear();
  expect(memory.get('a')).toBeUndefined();
  memory.set('a', 2);
  memory.keep();
  memory.set('a', 3);
  expect(memory.get('a')).toBe(3);
  memory.keep();
  expect(memory.get('a')).toBe(3);
});

test('beyond the capacity the oldest entry is dropped', () => {
  const memory = new Memory<number>(2);
  for (const key of ['a', 'b', 'a', 'c']) {
    memory.set(key, 1);
    memory.keep();
  }
  expect(['a', 'b', 'c'].map((key) => memory.get(key))).toEqual([1, undefined, 1]);
});
