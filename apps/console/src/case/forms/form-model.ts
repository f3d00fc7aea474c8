import type { Bilingual } from '../../words/use-language.js';
import { readSchema, type Option, type Schema } from './schema.js';

/** What a code in an input stands for, which determines its list of options. */
export type Meaning = 'person' | 'unit' | 'agency' | 'case';

interface Base {
  /** Name within its object; empty for the input itself and for items of a list. */
  readonly name: string;
  readonly label: Bilingual;
  readonly required: boolean;
}
export type Field =
  | (Base & { readonly kind: 'object'; readonly fields: readonly Field[] })
  | (Base & { readonly kind: 'list'; readonly item: Field; readonly least: number; readonly most: number })
  | (Base & {
      readonly kind: 'union';
      readonly key: string;
      readonly variants: readonly { readonly option: Option; readonly field: Field }[];
    })
  | (Base & { readonly kind: 'choice'; readonly options: readonly Option[] })
  | (Base & { readonly kind: 'constant'; readonly value: string | number | boolean | null })
  | (Base & { readonly kind: 'pick'; readonly meaning: Meaning })
  | (Base & { readonly kind: 'line' | 'prose'; readonly longest: number })
  | (Base & { readonly kind: 'day' | 'email' | 'address' | 'yes-no' })
  | (Base & { readonly kind: 'whole'; readonly least: number; readonly most: number; readonly money: boolean });
export type ObjectField = Extract<Field, { kind: 'object' }>;

const moneyNames = new Set(['cost', 'recovered']);
const longestList = 99;

/** The form of an action's input. @throws if it is not a schema, or contains something that a form cannot show */
export function formModel(sent: unknown): ObjectField {
  const schema = readSchema(sent);
  const made = fieldOf('', true, schema, schema.$defs ?? {});
  if (made.kind !== 'object') throw new Error('the input of an action is not an object');
  return made;
}

type Defs = Readonly<Record<string, Schema>>;

function fieldOf(name: string, required: boolean, given: Schema, defs: Defs): Field {
  const schema = resolved(given, defs);
  const base = { name, required, label: schema['x-label'] ?? given['x-label'] ?? { vi: name, en: name } };
  const options = schema['x-options'];
  if (typeOf(schema) === 'array') return listOf(base, schema, defs);
  if (options !== undefined) return { ...base, kind: 'choice', options };
  const variants = schema.oneOf ?? schema.anyOf;
  if (variants !== undefined) return unionOf(base, variants, defs);
  if (schema.const !== undefined) return { ...base, kind: 'constant', value: schema.const };
  if (schema.enum !== undefined) return { ...base, kind: 'choice', options: schema.enum.map(plainOption) };
  switch (typeOf(schema)) {
    case 'object':
      return { ...base, kind: 'object', fields: fieldsOf(schema, defs) };
    case 'boolean':
      return { ...base, kind: 'yes-no' };
    case 'integer':
    case 'number':
      return {
        ...base,
        kind: 'whole',
        least: schema.minimum ?? 0,
        most: Math.min(schema.maximum ?? Infinity, 999_999_999_999),
        money: moneyNames.has(name),
      };
    default:
      return textOf(base, schema);
  }
}

function fieldsOf(schema: Schema, defs: Defs): readonly Field[] {
  return Object.entries(schema.properties ?? {})
    .filter(([, property]) => property['x-widget'] !== 'hidden')
    .map(([name, property]) =>
      fieldOf(name, (schema.required ?? []).includes(name) && property.default === undefined, property, defs),
    );
}

/** Items have no label of their own; the list's label names their options. */
function listOf(base: Base, schema: Schema, defs: Defs): Field {
  const items = schema.items ?? {};
  const widget = items['x-widget'] ?? schema['x-widget'];
  const item = fieldOf(
    '',
    true,
    {
      ...items,
      'x-label': base.label,
      ...(widget === undefined || widget === 'lines' || widget === 'rows'
        ? {}
        : { 'x-widget': base.name === 'agencies' ? 'agency' : widget }),
    },
    defs,
  );
  return { ...base, kind: 'list', item, least: schema.minItems ?? 0, most: schema.maxItems ?? longestList };
}

function textOf(base: Base, schema: Schema): Field {
  const widget = schema['x-widget'];
  if (schema.format === 'date' || widget === 'date') return { ...base, kind: 'day' };
  if (schema.format === 'email') return { ...base, kind: 'email' };
  if (schema.format === 'uri') return { ...base, kind: 'address' };
  if (widget === 'person' || widget === 'unit' || widget === 'agency' || widget === 'case')
    return { ...base, kind: 'pick', meaning: widget };
  return widget === 'prose'
    ? { ...base, kind: 'prose', longest: schema.maxLength ?? 20_000 }
    : { ...base, kind: 'line', longest: schema.maxLength ?? 300 };
}

const plainOption = (value: string | number | boolean | null): Option => ({
  value: typeof value === 'number' ? value : String(value),
  label: { vi: String(value), en: String(value) },
});

/** Variants distinguished by a constant; of plain alternatives for one value, the first is used. */
function unionOf(base: Base, variants: readonly Schema[], defs: Defs): Field {
  const options = variants.map((variant) => resolved(variant, defs)).filter((variant) => typeOf(variant) !== 'null');
  const [first] = options;
  if (first === undefined) throw new Error(`the union ${base.name} has no variant`);
  if (options.every((option) => option.enum !== undefined || option.const !== undefined)) {
    return {
      ...base,
      kind: 'choice',
      options: options.flatMap((option) => option.enum ?? [option.const ?? '']).map(plainOption),
    };
  }
  const key = Object.keys(first.properties ?? {}).find((name) =>
    options.every((option) => option.properties?.[name]?.const !== undefined),
  );
  if (key === undefined) return fieldOf(base.name, base.required, { ...first, 'x-label': base.label }, defs);
  return {
    ...base,
    kind: 'union',
    key,
    variants: options.map((option) => {
      const value = option.properties?.[key]?.const ?? '';
      const words = option['x-label'];
      return {
        option: words === undefined ? plainOption(value) : { value: String(value), label: words },
        field: fieldOf('', true, option, defs),
      };
    }),
  };
}

function resolved(schema: Schema, defs: Defs): Schema {
  const name = schema.$ref?.replace('#/$defs/', '');
  return name === undefined ? schema : (defs[name] ?? {});
}

const typeOf = ({ type, properties }: Schema): string | undefined =>
  (typeof type === 'string' ? type : type?.find((one) => one !== 'null')) ??
  (properties === undefined ? undefined : 'object');
