import type { paths } from './schema.gen.js';

/** The body with which the API answers a GET of this path. */
export type AnswerTo<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;
