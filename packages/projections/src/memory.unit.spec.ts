import { expect, test } from 'vitest';
import { Memory } from './memory.js';

test('what a batch put in counts only once it has committed', () => {
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

test('over its capacity the one written longest ago goes', () => {
  const memory = new Memory<number>(2);
  for (const key of ['a', 'b', 'a', 'c']) {
    memory.set(key, 1);
    memory.keep();
  }
  expect(['a', 'b', 'c'].map((key) => memory.get(key))).toEqual([1, undefined, 1]);
});
