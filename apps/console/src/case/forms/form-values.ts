import type { Field } from './form-model.js';

/** Values of a form's inputs; empty ones are absent. A partly typed day is stored as typed. */
export type Values = Readonly<Record<string, unknown>>;
export type Path = readonly (string | number)[];

export const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at a path; undefined = none. */
export function valueAt(values: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, step) => {
    if (Array.isArray(at)) return typeof step === 'number' ? at[step] : undefined;
    return isValues(at) ? at[String(step)] : undefined;
  }, values);
}

/** The same values with another one at a path. */
export function withValue(values: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (typeof step === 'number') {
    const list: unknown[] = Array.isArray(values) ? values.slice() : [];
    list[step] = withValue(list[step], rest, value);
    return list;
  }
  const object = isValues(values) ? values : {};
  return { ...object, [step]: withValue(object[step], rest, value) };
}

export const pathText = (path: Path): string => path.join('.');

/** Initial values before any input: a field's only option, and one line of each list that must not be empty. */
export function blank(field: Field): unknown {
  switch (field.kind) {
    case 'object':
      return Object.fromEntries(
        field.fields.filter((each) => each.required).flatMap((each) => defined(each.name, blank(each))),
      );
    case 'list':
      return field.item.kind === 'line' && field.least > 0 ? [''] : [];
    case 'constant':
      return field.value;
    // The only option is chosen automatically.
    case 'choice':
      return field.required && field.options.length === 1 ? field.options[0]?.value : undefined;
    default:
      return undefined;
  }
}

const defined = (name: string, value: unknown): [string, unknown][] => (value === undefined ? [] : [[name, value]]);

/** The input to send: trimmed texts, without empty texts and lists that are optional, and without empty lines. */
export function filledIn(field: Field, value: unknown): unknown {
  switch (field.kind) {
    case 'object': {
      if (!isValues(value)) return field.required ? {} : undefined;
      const inside = field.fields.flatMap((each) => defined(each.name, filledIn(each, value[each.name])));
      return inside.length === 0 && !field.required ? undefined : Object.fromEntries(inside);
    }
    case 'list': {
      const items = (Array.isArray(value) ? value : [])
        .map((item) => filledIn(field.item, item))
        .filter((item) => item !== undefined);
      return items.length === 0 && !field.required ? undefined : items;
    }
    case 'union': {
      const variant = field.variants.find((each) => isValues(value) && value[field.key] === each.option.value);
      return variant === undefined ? undefined : filledIn(variant.field, value);
    }
    case 'constant':
      return field.value;
    case 'yes-no':
    case 'whole':
      return value;
    // A criterion is chosen by its number.
    case 'choice':
    case 'pick':
      return value === '' ? undefined : value;
    default:
      return typeof value === 'string' && value.trim() !== '' ? value.trim().normalize('NFC') : undefined;
  }
}
