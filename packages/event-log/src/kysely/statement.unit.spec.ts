import { expect, it } from 'vitest';
import { statementName } from './statement.js';

it('A statement is named by its text, and at most 1,000 statements get a name', () => {
  const name = statementName('select 1');
  expect(name).toMatch(/^q_[0-9a-f]{24}$/);
  expect(statementName('select 1')).toBe(name);
  const others = Array.from({ length: 999 }, (_, index) => statementName(`select ${index + 2}`));
  expect(new Set([name, ...others]).size).toBe(1000);
  expect(statementName('select 1001')).toBeNull();
  expect(statementName('select 1')).toBe(name);
});
