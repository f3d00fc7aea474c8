import { isDay } from './day-text.js';
import type { Field, ObjectField } from './form-model.js';
import { isValues, pathText, type Path } from './form-values.js';

/** A mistake in one field; its words are in the catalogue under `forms.wrong`. */
export interface Fault {
  readonly path: string;
  readonly wrong:
    | 'empty'
    | 'choose'
    | 'day'
    | 'whole'
    | 'least'
    | 'most'
    | 'email'
    | 'address'
    | 'few'
    | 'many'
    | 'long';
  readonly limit?: number;
}

const address = /^https?:\/\/\S+\.\S+$/;
const email = /^\S+@\S+\.\S+$/;

/** All mistakes that prevent sending, in the order of the form. */
export function faultsOf(field: Field, value: unknown, path: Path = []): readonly Fault[] {
  const at = (wrong: Fault['wrong'], limit?: number): Fault[] => [
    { path: pathText(path), wrong, ...(limit === undefined ? {} : { limit }) },
  ];
  switch (field.kind) {
    case 'object':
      if (!field.required && isBlank(value)) return [];
      return field.fields.flatMap((each) =>
        faultsOf(each, isValues(value) ? value[each.name] : undefined, [...path, each.name]),
      );
    case 'list': {
      const items: readonly unknown[] = Array.isArray(value) ? value : [];
      const filled = items.filter((item) => !isBlank(item));
      if (filled.length < field.least || (field.required && filled.length === 0 && field.least > 0))
        return at('few', Math.max(1, field.least));
      if (filled.length > field.most) return at('many', field.most);
      return items.flatMap((item, index) => (isBlank(item) ? [] : faultsOf(field.item, item, [...path, index])));
    }
    case 'union': {
      const variant = field.variants.find((each) => isValues(value) && value[field.key] === each.option.value);
      return variant === undefined ? (field.required ? at('choose') : []) : faultsOf(variant.field, value, path);
    }
    case 'constant':
      return [];
    case 'yes-no':
      return field.required && typeof value !== 'boolean' ? at('choose') : [];
    case 'choice':
    case 'pick':
      return isBlank(value) ? (field.required ? at('choose') : []) : [];
    case 'whole':
      if (isBlank(value)) return field.required ? at('empty') : [];
      if (typeof value !== 'number' || !Number.isInteger(value)) return at('whole');
      return value < field.least ? at('least', field.least) : value > field.most ? at('most', field.most) : [];
    default:
      return faultOfText(field, value, at);
  }
}

function faultOfText(
  field: Extract<Field, { kind: 'line' | 'prose' | 'day' | 'email' | 'address' | 'yes-no' }>,
  value: unknown,
  at: (wrong: Fault['wrong'], limit?: number) => Fault[],
): readonly Fault[] {
  if (isBlank(value) || typeof value !== 'string') return field.required ? at('empty') : [];
  const text = value.trim();
  if (field.kind === 'day') return isDay(text) ? [] : at('day');
  if (field.kind === 'email') return email.test(text) ? [] : at('email');
  if (field.kind === 'address') return address.test(text) ? [] : at('address');
  if (field.kind !== 'line' && field.kind !== 'prose') return [];
  return text.length > field.longest ? at('long', field.longest) : [];
}

/** Nothing is filled in, at any depth. */
export function isBlank(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.every(isBlank);
  return isValues(value) && Object.values(value).every(isBlank);
}

/** The field of a server error: `input.members.0` -> `members.0`; null = it names none. */
export function fieldOfServer(path: string, model: ObjectField): string | null {
  const inside = path.replace(/^input\./, '');
  const [first] = inside.split('.');
  return model.fields.some((field) => field.name === first) ? inside : null;
}
