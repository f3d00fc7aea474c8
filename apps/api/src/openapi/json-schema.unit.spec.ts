import { Code, Day, Line } from '@vinhdanh/contracts';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { Flag, paging } from '../list/reading.js';
import { listOf } from '../work/work-query.js';
import { jsonSchema } from './json-schema.js';

const inputOf = (schema: z.ZodType) => z.looseObject({ pattern: z.string() }).parse(jsonSchema(schema, 'input'));
const takes = (schema: z.ZodType, text: string): boolean => new RegExp(inputOf(schema).pattern, 'u').test(text);

it('a text that is put into form before it is checked is declared with its bounds', () => {
  expect(inputOf(Line)).toMatchObject({ type: 'string', minLength: 1, maxLength: 300 });
  expect(inputOf(z.object({ code: Code }).shape.code.optional())).toMatchObject({ type: 'string', maxLength: 60 });
  expect(takes(Line, 'a\u0000')).toBe(false);
  expect(takes(Code, '_')).toBe(false);
});

it.each([
  ['true', true],
  ['0', true],
  ['', false],
  ['TRUE', false],
  ['yes', false],
])('a flag in a query is declared as it is read: %j', (text, taken) => {
  expect(takes(Flag, text)).toBe(taken);
  expect(Flag.safeParse(text).success).toBe(taken);
});

it.each([
  ['a', true],
  ['a,b', true],
  [',a,,b,', true],
  ['', false],
  [',', false],
  ['a,c', false],
])('a list in a query is declared as it is read: %j', (text, taken) => {
  const list = listOf(z.enum(['a', 'b']));
  expect(takes(list, text)).toBe(taken);
  expect(list.safeParse(text).success).toBe(taken);
});

it.each([
  ['nomination:7@3', true],
  ['nomination:7', false],
  ['nobody:7@3', false],
  ['nomination:7@0', false],
])('the version to wait for is declared as it is read: %j', (text, taken) => {
  expect(takes(paging.after, text)).toBe(taken);
  expect(paging.after.safeParse(text).success).toBe(taken);
});

it.each([
  ['1900-01-01', true],
  ['2026-11-27', true],
  ['1899-12-31', false],
  ['2023-4-1', false],
])('a day is declared as it is read: %j', (text, taken) => {
  expect(inputOf(Day)).toMatchObject({ format: 'date' });
  expect(takes(Day, text)).toBe(taken);
  expect(Day.safeParse(text).success).toBe(taken);
});
