import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Of the built module; under test, of its source. */
export const failureConverterPath = fileURLToPath(
  new URL(`failure-converter${extname(import.meta.url)}`, import.meta.url),
);
