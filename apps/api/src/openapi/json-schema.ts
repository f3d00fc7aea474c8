import { z } from 'zod';

/** JSON Schema 2020-12, which OpenAPI 3.1 uses (the converter of @nestjs/swagger writes that of 3.0). */
export function jsonSchema(schema: z.ZodType, io: 'input' | 'output') {
  const {
    $schema: _dialect,
    '~standard': _standard,
    ...made
  } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    reused: 'inline',
    override: ({ zodSchema, jsonSchema: own }) => {
      if (io === 'input' && zodSchema instanceof z.ZodPipe) Object.assign(own, boundsOfText(zodSchema), own);
    },
  });
  return made;
}

/**
 * What the text behind a pipe must be. A text that is put into form before it is checked has no bounds of its own, and
 * an input that said only "string" would promise that any text is taken.
 */
function boundsOfText(pipe: z.ZodPipe): object {
  const { out } = pipe.def;
  if (!(out instanceof z.ZodString)) return {};
  const { type: _type, $schema: _dialect, ...bounds } = z.toJSONSchema(out, { io: 'output', unrepresentable: 'any' });
  return bounds;
}
