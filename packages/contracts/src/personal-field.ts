import { z } from 'zod';
import type { PersonalClass } from './envelope.js';

/**
 * The classes under which a reading is recorded: those of the log, and files, whose names and contents may concern a
 * person.
 */
export type ShownClass = PersonalClass | 'document';

/** Marks are kept beside the schemas, so the OpenAPI document does not show them. */
const marks = z.registry<{ readonly shown: ShownClass }>();

/**
 * Marks a field of an answer as personal data. Mark last: `describe` and `nullable` make another schema.
 *
 * @example
 * subjectName: personal('identity', z.string().nullable())
 */
export function personal<S extends z.ZodType>(shown: ShownClass, schema: S): S {
  marks.add(schema, { shown });
  return schema;
}

/** Fields of an answer by path (`items[].subjectName`), with the class of those that are marked; null: not marked. */
export function answerFields(schema: z.core.$ZodType): ReadonlyMap<string, ShownClass | null> {
  const found = new Map<string, ShownClass | null>();
  visit(schema, '', null, found);
  return found;
}

function visit(
  schema: z.core.$ZodType,
  path: string,
  outer: ShownClass | null,
  found: Map<string, ShownClass | null>,
): void {
  const shown = (schema instanceof z.ZodType ? marks.get(schema)?.shown : undefined) ?? outer;
  if (schema instanceof z.ZodObject) {
    for (const [name, field] of Object.entries<z.core.$ZodType>(schema.shape))
      visit(field, path === '' ? name : `${path}.${name}`, shown, found);
  } else if (schema instanceof z.ZodArray) visit(schema.element, `${path}[]`, shown, found);
  else if (schema instanceof z.ZodUnion) for (const option of schema.options) visit(option, path, shown, found);
  else if (schema instanceof z.ZodRecord) visit(schema.valueType, `${path}{}`, shown, found);
  else if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional)
    visit(schema.unwrap(), path, shown, found);
  else found.set(path, found.get(path) ?? shown);
}
