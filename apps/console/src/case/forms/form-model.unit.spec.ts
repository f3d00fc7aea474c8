import { describe, expect, it } from 'vitest';
import { faultsOf, fieldOfServer } from './form-check.js';
import { formModel } from './form-model.js';
import { blank, filledIn, valueAt, withValue } from './form-values.js';

const words = (vi: string) => ({ vi, en: vi });
const text = (label: string, widget = 'line') => ({ type: 'string', 'x-label': words(label), 'x-widget': widget });

const convene = {
  type: 'object',
  properties: {
    members: {
      type: 'array',
      items: { type: 'string', format: 'uuid' },
      minItems: 1,
      maxItems: 99,
      'x-label': words('Thành viên'),
      'x-widget': 'person',
    },
    on: { type: 'string', format: 'date', 'x-label': words('Ngày họp'), 'x-widget': 'date' },
    recused: {
      type: 'array',
      'x-label': words('Không tham gia'),
      'x-widget': 'rows',
      items: {
        type: 'object',
        properties: { member: text('Thành viên', 'person'), reason: text('Lý do') },
        required: ['member', 'reason'],
      },
    },
  },
  required: ['members', 'on'],
};

describe('the form of an action', () => {
  it('chooses by itself where only one thing can be chosen', () => {
    const from = (...codes: readonly string[]) =>
      formModel({
        type: 'object',
        properties: { agency: { type: 'string', 'x-options': codes.map((value) => ({ value, label: words(value) })) } },
        required: ['agency'],
      });
    expect(blank(from('KH-BHXH'))).toEqual({ agency: 'KH-BHXH' });
    expect(blank(from('KH-BHXH', 'KH-THUE'))).toEqual({});
  });

  it('picks persons, takes days, and makes rows of objects', () => {
    const { fields } = formModel(convene);
    expect(fields).toMatchObject([
      { name: 'members', kind: 'list', required: true, least: 1, item: { kind: 'pick', meaning: 'person' } },
      { name: 'on', kind: 'day', required: true, label: { vi: 'Ngày họp' } },
      {
        name: 'recused',
        kind: 'list',
        required: false,
        item: {
          kind: 'object',
          fields: [
            { name: 'member', kind: 'pick' },
            { name: 'reason', kind: 'line' },
          ],
        },
      },
    ]);
  });

  it('tells lines from paragraphs, keeps their bounds, and leaves out what the server finds out itself', () => {
    const schema = {
      type: 'object',
      properties: {
        title: { ...text('Tên'), maxLength: 300 },
        reason: { ...text('Lý do', 'prose'), maxLength: 20_000 },
        sha256: { ...text('Mã'), 'x-widget': 'hidden' },
      },
      required: ['title'],
    };
    expect(formModel(schema).fields).toMatchObject([
      { name: 'title', kind: 'line', longest: 300 },
      { name: 'reason', kind: 'prose', required: false },
    ]);
    expect(formModel(schema).fields).toHaveLength(2);
  });

  it('does not ask for what has a default', () => {
    const [close] = formModel({
      type: 'object',
      properties: { close: { type: 'boolean', default: false, 'x-label': words('Khép lại') } },
      required: ['close'],
    }).fields;
    expect(close).toMatchObject({ kind: 'yes-no', required: false });
  });

  it('makes variants of a union told apart by a constant, and follows references', () => {
    const variant = (kind: string, name: string) => ({
      type: 'object',
      properties: { kind: { const: kind }, [name]: text(name) },
      required: ['kind', name],
    });
    const schema = {
      type: 'object',
      properties: {
        subject: {
          oneOf: [variant('individual', 'name'), { $ref: '#/$defs/household' }],
          'x-label': words('Đối tượng'),
        },
      },
      required: ['subject'],
      $defs: { household: variant('household', 'head') },
    };
    const model = formModel(schema);
    expect(model.fields[0]).toMatchObject({
      kind: 'union',
      key: 'kind',
      variants: [{ option: { value: 'individual' } }, { option: { value: 'household' } }],
    });
    expect(faultsOf(model, { subject: { kind: 'household' } })).toEqual([{ path: 'subject.head', wrong: 'empty' }]);
    expect(filledIn(model, { subject: { kind: 'household', head: ' Ông A ', name: 'left behind' } })).toEqual({
      subject: { kind: 'household', head: 'Ông A' },
    });
  });

  it('takes the choices that the API names, numbers too', () => {
    const schema = {
      type: 'object',
      properties: {
        criterion: {
          type: 'integer',
          'x-label': words('Tiêu chuẩn'),
          'x-options': [{ value: 1, label: words('Gương mẫu') }],
        },
      },
      required: ['criterion'],
    };
    expect(formModel(schema).fields[0]).toMatchObject({
      kind: 'choice',
      options: [{ value: 1, label: { vi: 'Gương mẫu' } }],
    });
    expect(filledIn(formModel(schema), { criterion: 1 })).toEqual({ criterion: 1 });
  });

  it('refuses what is no object', () => {
    expect(() => formModel({ type: 'string' })).toThrow('object');
  });
});

describe('checking a form', () => {
  const model = formModel(convene);
  it('names every fault by its path, in the order of the form', () => {
    expect(faultsOf(model, { on: '31/02/2024', recused: [{ member: 'a' }] })).toEqual([
      { path: 'members', wrong: 'few', limit: 1 },
      { path: 'on', wrong: 'day' },
      { path: 'recused.0.reason', wrong: 'empty' },
    ]);
    expect(faultsOf(model, { members: ['a'], on: '2024-02-29', recused: [] })).toEqual([]);
  });

  it('passes over rows that were left empty', () => {
    expect(faultsOf(model, { members: ['a'], on: '2024-02-29', recused: [{}] })).toEqual([]);
    expect(filledIn(model, { members: ['a'], on: '2024-02-29', recused: [] })).toEqual({
      members: ['a'],
      on: '2024-02-29',
    });
  });

  it('keeps whole numbers within their bounds', () => {
    const count = formModel({
      type: 'object',
      properties: { yes: { type: 'integer', minimum: 0, maximum: 99, 'x-label': words('Đồng ý') } },
      required: ['yes'],
    });
    expect(faultsOf(count, { yes: 100 })).toEqual([{ path: 'yes', wrong: 'most', limit: 99 }]);
    expect(faultsOf(count, { yes: 1.5 })).toEqual([{ path: 'yes', wrong: 'whole' }]);
    expect(faultsOf(count, {})).toEqual([{ path: 'yes', wrong: 'empty' }]);
    expect(faultsOf(count, { yes: 0 })).toEqual([]);
  });

  it('finds the field that an error of the server speaks of', () => {
    expect(fieldOfServer('input.members.0', model)).toBe('members.0');
    expect(fieldOfServer('on', model)).toBe('on');
    expect(fieldOfServer('occurredAt', model)).toBeNull();
  });
});

describe('values of a form', () => {
  it('are set at any depth without touching the former ones', () => {
    const former = { recused: [{ member: 'a' }] };
    const next = withValue(former, ['recused', 1, 'reason'], 'x');
    expect(next).toEqual({ recused: [{ member: 'a' }, { reason: 'x' }] });
    expect(former).toEqual({ recused: [{ member: 'a' }] });
    expect(valueAt(next, ['recused', 1, 'reason'])).toBe('x');
  });

  it('begin with one empty line where at least one is wanted', () => {
    const missing = formModel({
      type: 'object',
      properties: {
        missing: {
          type: 'array',
          minItems: 1,
          items: { type: 'string' },
          'x-label': words('Thiếu'),
          'x-widget': 'lines',
        },
      },
      required: ['missing'],
    });
    expect(blank(missing)).toEqual({ missing: [''] });
    expect(filledIn(missing, { missing: ['  a ', ''] })).toEqual({ missing: ['a'] });
  });
});
