import type { Bilingual } from './text.js';

/** An issue of a schema, as zod reports it; fields beside the message depend on its code. */
export interface FieldFault {
  readonly message: string;
  readonly code?: unknown;
  readonly expected?: unknown;
  readonly origin?: unknown;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly format?: unknown;
  readonly values?: unknown;
  readonly keys?: unknown;
  readonly errors?: unknown;
}

/**
 * What is wrong with a field and what is expected, in plain words: the schema's own words are English and technical.
 */
export function faultWords(fault: FieldFault): Bilingual {
  switch (fault.code) {
    case 'invalid_type':
      return wrongKind(fault);
    case 'too_big':
      return bound(fault.maximum, fault.origin, 'Nhiều nhất', 'At most');
    case 'too_small':
      return fault.origin === 'string' && fault.minimum === 1
        ? { vi: 'Không được để trống.', en: 'Must not be empty.' }
        : bound(fault.minimum, fault.origin, 'Ít nhất', 'At least');
    case 'invalid_format':
      return formats[String(fault.format)] ?? ownWords(fault.message);
    case 'invalid_value':
      return listed(fault.values, 'Chỉ nhận', 'One of');
    case 'unrecognized_keys':
      return listed(fault.keys, 'Không có ô này', 'There is no such field');
    case 'invalid_union':
      return anyOf(fault);
    default:
      return ownWords(fault.message);
  }
}

const kinds: Readonly<Record<string, Bilingual>> = {
  string: { vi: 'chữ', en: 'text' },
  number: { vi: 'số', en: 'a number' },
  int: { vi: 'số nguyên', en: 'a whole number' },
  boolean: { vi: 'đúng hoặc sai', en: 'true or false' },
  array: { vi: 'danh sách', en: 'a list' },
  object: { vi: 'một nhóm ô', en: 'an object' },
};

const formats: Readonly<Record<string, Bilingual>> = {
  date: {
    vi: 'Viết ngày như 2023-04-12; phải là ngày có thật.',
    en: 'Write the day like 2023-04-12; it must be one that exists.',
  },
  datetime: {
    vi: 'Viết thời điểm theo giờ UTC như 2023-04-12T05:00:00.000Z.',
    en: 'Write the moment in UTC like 2023-04-12T05:00:00.000Z.',
  },
  guid: {
    vi: 'Phải là mã UUID, như các địa chỉ của hệ thống ghi.',
    en: 'Must be a UUID, as the addresses of this system have it.',
  },
  url: {
    vi: 'Phải là địa chỉ web bắt đầu bằng http:// hoặc https://.',
    en: 'Must be a web address that begins with http:// or https://.',
  },
};

/** Messages that the schemas here define. */
const own: Readonly<Record<string, string>> = {
  'control characters': 'Có ký tự điều khiển; xoá và gõ lại.',
  'half of a surrogate pair': 'Có nửa ký tự bị hỏng; xoá và gõ lại.',
  'U+0000 or half of a surrogate pair': 'Có ký tự hỏng; xoá và gõ lại.',
  'spaces or control characters': 'Không được có khoảng trắng hay ký tự điều khiển.',
  'before 1900': 'Ngày trước năm 1900.',
  'a code: letters, digits, spaces and . _ : # / -': 'Phải là mã: chữ, số, khoảng trắng và . _ : # / -',
};

const ownWords = (message: string): Bilingual => ({
  vi: own[message] ?? `Giá trị này không được nhận (${message}).`,
  en: message,
});

function wrongKind({ expected, message }: FieldFault): Bilingual {
  const kind = kinds[String(expected)] ?? { vi: String(expected), en: String(expected) };
  return message.endsWith('received undefined')
    ? { vi: `Còn thiếu; cần ${kind.vi}.`, en: `Missing; ${kind.en} is needed.` }
    : { vi: `Sai kiểu; cần ${kind.vi}.`, en: `Of the wrong kind; ${kind.en} is needed.` };
}

function bound(limit: unknown, origin: unknown, vi: string, en: string): Bilingual {
  const unit =
    origin === 'string'
      ? { vi: ' ký tự', en: ' characters' }
      : origin === 'array'
        ? { vi: ' mục', en: ' entries' }
        : { vi: '', en: '' };
  return { vi: `${vi} ${String(limit)}${unit.vi}.`, en: `${en} ${String(limit)}${unit.en}.` };
}

function listed(values: unknown, vi: string, en: string): Bilingual {
  const list = Array.isArray(values) ? values.map(String).join(', ') : String(values);
  return { vi: `${vi}: ${list}.`, en: `${en}: ${list}.` };
}

/** The expected form of each accepted kind; if none can be named, a message that none fits. */
function anyOf({ errors }: FieldFault): Bilingual {
  const branches: unknown[] = Array.isArray(errors) ? errors : [];
  const wanted = branches.flatMap((branch): Bilingual[] => {
    const faults: readonly unknown[] = Array.isArray(branch) ? branch : [];
    const [first] = faults;
    return isFault(first) && first.path.length === 0 ? [faultWords(first)] : [];
  });
  if (wanted.length === 0 || wanted.length < branches.length)
    return { vi: 'Không đúng dạng nào được nhận.', en: 'Fits none of the forms that are taken.' };
  const distinct = (words: readonly string[]): string => [...new Set(words)].join(' / ');
  return { vi: distinct(wanted.map(({ vi }) => vi)), en: distinct(wanted.map(({ en }) => en)) };
}

const isFault = (value: unknown): value is FieldFault & { readonly path: readonly unknown[] } =>
  typeof value === 'object' &&
  value !== null &&
  'message' in value &&
  typeof value.message === 'string' &&
  'path' in value &&
  Array.isArray(value.path);
