import { assert, property, string, constantFrom, array, type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import {
  Code,
  isStorable,
  Line,
  nominationCommands,
  OpenAccount,
  RegisterSubject,
  registerCommands,
  WebAddress,
} from './index.js';

/** Partly harmless texts, so that schemas accept some of them. */
const nasty: Arbitrary<string> = array(
  constantFrom(
    'a',
    'Ễ',
    '5',
    ' ',
    '-',
    '/',
    '\u0000',
    '\ud800',
    '\udc00',
    '\u{1f600}',
    '\n',
    '\u007f',
    'https://example.vn/',
    'đ@example.vn',
  ),
  { maxLength: 12 },
).map((parts) => parts.join(''));
const text = { unit: 'grapheme', maxLength: 40 } as const;
const schemas: readonly (readonly [string, z.ZodType])[] = [
  ...Object.entries(nominationCommands),
  ...Object.entries(registerCommands),
  ['register-subject', RegisterSubject],
  ['open-account', OpenAccount],
];

/** Every text schema inside: fields, members of arrays and unions. */
function texts(schema: unknown, path: string): (readonly [string, z.ZodType])[] {
  const { def } = schema as { readonly def: Readonly<Record<string, unknown>> };
  const inside = (...inner: readonly unknown[]) => inner.flatMap((one) => texts(one, path));
  switch (def['type']) {
    case 'object':
      return Object.entries(def['shape'] as object).flatMap(([key, field]) => texts(field, `${path}.${key}`));
    case 'array':
      return inside(def['element']);
    case 'union':
      return inside(...(def['options'] as readonly unknown[]));
    case 'optional':
    case 'nullable':
    case 'default':
      return inside(def['innerType']);
    case 'string':
    case 'pipe':
      return [[path, schema as z.ZodType]];
    case 'enum':
    case 'literal':
    case 'number':
    case 'boolean':
      return [];
    default:
      throw new Error(`${path}: the walk does not support a schema of the kind ${String(def['type'])}`);
  }
}
const fields = schemas.flatMap(([name, schema]) => texts(schema, name));

describe('every text that a command schema accepts can be stored', () => {
  it('the specification covers all text schemas of commands', () => {
    expect(fields.length).toBeGreaterThan(80);
  });

  it.each(fields)('a text is stored or refused: %s', (_, schema) => {
    assert(
      property(nasty, string(text), (one, other) => {
        for (const candidate of [one, other, `${other}\u0000`, `a${one}\ud800b`]) {
          const read = schema.safeParse(candidate);
          if (read.success) expect(isStorable(String(read.data))).toBe(true);
        }
      }),
    );
    for (const bad of [
      'a\u0000bcdefghijk',
      'abcdefghijk\ud800',
      '\udc00abcdefghijk',
      'https://example.vn/a\u0000b',
      'https://example.vn/\ud800',
    ]) {
      expect(schema.safeParse(bad).success).toBe(false);
    }
  });
});

/** Characters that nobody sees, and letters that look like `Đ`. */
const misleading = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u00d0\u0189\p{Cc}]/u;

/** Passwords and the texts of packs, calendars and units, whose bytes are hashed, are kept as written. */
const asWritten = /^(?:publish-(?:policy|calendar)[.]|register-units[.]units[.]source$|open-account[.]password$)/u;

it.each(fields.filter(([name]) => !asWritten.test(name)))(
  'a text without invisible characters and look-alikes of Đ is kept, or none: %s',
  (_, schema) => {
    for (const typed of [
      '12\u200b/Q\u00d0-UBND',
      '12/Q\u0189-UBND',
      '\ufeff12/QĐ-UBND',
      '12/QĐ\u00ad-UBND',
      'exe\u202efdp',
      'a\u0007bcdefghijk',
      'a\u0085bcdefghijk',
    ]) {
      const read = schema.safeParse(typed);
      if (read.success) expect(String(read.data)).not.toMatch(misleading);
    }
  },
);

it('names and numbers are kept with one hyphen, one apostrophe and one kind of blank', () => {
  expect(Line.parse('112/Q\u00d0\u2011UBND')).toBe('112/QĐ-UBND');
  expect(Line.parse('K\u2019Brể\u00a0 Thị')).toBe("K'Brể Thị");
  expect(Code.parse('12\u2013BC')).toBe('12-BC');
});

it.each(['22792', 'NT-SNV', 'achievement-report', 'person:5f0c#2', 'Mẫu 1.1', '12/BC'])('%s is a code', (code) => {
  expect(Code.parse(code.normalize('NFD'))).toBe(code);
});
it.each(['', '-a', 'a\nb', 'a;b', 'a'.repeat(61), 'a\u0000b'])('%j is not a code', (code) => {
  expect(Code.safeParse(code).success).toBe(false);
});
it.each([
  'javascript:alert(1)',
  'ftp://example.vn',
  'https://example.vn/a\u0001b',
  'https://example.vn/\ud800',
  '/only/a/path',
])('%j is not an address', (url) => {
  expect(WebAddress.safeParse(url).success).toBe(false);
});
