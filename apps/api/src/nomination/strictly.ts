import { z } from 'zod';

/**
 * The same schema, refusing unknown fields in it and in its nested objects: a mistyped field name must not be dropped
 * silently.
 */
export function strictly(schema: z.ZodObject): z.ZodObject {
  const inside = Object.entries(schema.shape).flatMap(([key, field]) => {
    const made = strictField(field);
    return made === null ? [] : [[key, made] as const];
  });
  return (inside.length === 0 ? schema : schema.safeExtend(Object.fromEntries(inside))).strict();
}

function strictField(field: unknown): z.ZodType | null {
  if (field instanceof z.ZodObject) return strictly(field);
  if (field instanceof z.ZodOptional) {
    const made = strictField(field.unwrap());
    return made === null ? null : made.optional();
  }
  return null;
}
