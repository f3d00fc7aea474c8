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
  it('a form fills in a field that has only one option', () => {
    const from = (...codes: readonly string[]) =>
      formModel({
        type: 'object',
        properties: { agency: { type: 'string', 'x-options': codes.map((value) => ({ value, label: words(value) })) } },
        required: ['agency'],
      });
    expect(blank(from('KH-BHXH'))).toEqual({ agency: 'KH-BHXH' });
    expect(blank(from('KH-BHXH', 'KH-THUE'))).toEqual({});
  });

  it('a form picks persons, takes days, and makes rows of objects', () => {
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

  it('a form distinguishes lines from paragraphs, keeps limits, and omits what the server sets', () => {
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

  it('a form does not require what has a default', () => {
    const [close] = formModel({
      type: 'object',
      properties: { close: { type: 'boolean', default: false, 'x-label': words('Khép lại') } },
      required: ['close'],
    }).fields;
    expect(close).toMatchObject({ kind: 'yes-no', required: false });
  });

  it('a form makes variants of a union that a constant distinguishes, and follows references', () => {
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

  it('a form takes the options that the API names, also numbers', () => {
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

  it('a form cannot be made of something that is not an object', () => {
    expect(() => formModel({ type: 'string' })).toThrow('object');
  });
});

describe('checking a form', () => {
  const model = formModel(convene);
  it('checking a form names every mistake by its path, in the order of the form', () => {
    expect(faultsOf(model, { on: '31/02/2024', recused: [{ member: 'a' }] })).toEqual([
      { path: 'members', wrong: 'few', limit: 1 },
      { path: 'on', wrong: 'day' },
      { path: 'recused.0.reason', wrong: 'empty' },
    ]);
    expect(faultsOf(model, { members: ['a'], on: '2024-02-29', recused: [] })).toEqual([]);
  });

  it('checking a form skips empty rows', () => {
    expect(faultsOf(model, { members: ['a'], on: '2024-02-29', recused: [{}] })).toEqual([]);
    expect(filledIn(model, { members: ['a'], on: '2024-02-29', recused: [] })).toEqual({
      members: ['a'],
      on: '2024-02-29',
    });
  });

  it('checking a form keeps whole numbers within their limits', () => {
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

  it('the field of a server error is found by its path', () => {
    expect(fieldOfServer('input.members.0', model)).toBe('members.0');
    expect(fieldOfServer('on', model)).toBe('on');
    expect(fieldOfServer('occurredAt', model)).toBeNull();
  });
});

describe('values of a form', () => {
  it('values of a form are set at any depth without changing the former ones', () => {
    const former = { recused: [{ member: 'a' }] };
    const next = withValue(former, ['recused', 1, 'reason'], 'x');
    expect(next).toEqual({ recused: [{ member: 'a' }, { reason: 'x' }] });
    expect(former).toEqual({ recused: [{ member: 'a' }] });
    expect(valueAt(next, ['recused', 1, 'reason'])).toBe('x');
  });

  it('values of a form begin with one empty line where at least one is required', () => {
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
