import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CommandRequest, Day, faultWords, nominationCommands, Prose, Uuid, WebAddress } from './index.js';

const words = (schema: z.ZodType, value: unknown) =>
  (schema.safeParse(value).error?.issues ?? []).map((issue) => faultWords(issue));
const vietnamese = /[àáảãạăâđèéêìíòóôơùúưýằắặầấậềếệồốộờớợừứựỳỵ]/iu;

describe('what is wrong with a field, in the words of people', () => {
  it.each([
    [Day, '2023-02-30', 'Viết ngày như 2023-04-12; phải là ngày có thật.'],
    [Day, '1899-12-31', 'Ngày trước năm 1900.'],
    [Prose, '', 'Không được để trống.'],
    [Prose, 'x'.repeat(20_001), 'Nhiều nhất 20000 ký tự.'],
    [Prose, undefined, 'Còn thiếu; cần chữ.'],
    [Prose, 7, 'Sai kiểu; cần chữ.'],
    [Prose, 'a\u0000b', 'Có ký tự điều khiển; xoá và gõ lại.'],
    [Uuid, 'x', 'Phải là mã UUID, như các địa chỉ của hệ thống ghi.'],
    [WebAddress, 'ftp://x', 'Phải là địa chỉ web bắt đầu bằng http:// hoặc https://.'],
    [z.enum(['a', 'b']), 'c', 'Chỉ nhận: a, b.'],
    [z.strictObject({}), { x: 1 }, 'Không có ô này: x.'],
    [z.array(z.string()).min(1), [], 'Ít nhất 1 mục.'],
  ])('a field fault has plain words: case %#', (schema, value, vi) => {
    expect(words(schema, value)).toMatchObject([{ vi }]);
  });

  it('a field fault names both accepted forms of a date on a paper', () => {
    const [said] = words(CommandRequest, { type: 'start-verify', input: {}, occurredAt: '12/04/2023' });
    expect(said?.vi).toContain('2023-04-12;');
    expect(said?.en).toContain('2023-04-12T05:00:00.000Z');
  });

  it('every command with an empty input gets its field faults in both languages', () => {
    const said = Object.values(nominationCommands).flatMap((schema) =>
      words(schema, undefined).concat(words(schema, { type: 1, x: null })),
    );
    expect(said.length).toBeGreaterThan(30);
    for (const each of said) {
      expect(each.vi).toMatch(vietnamese);
      expect(each.en).not.toMatch(/undefined|expected|Invalid/);
    }
  });
});
