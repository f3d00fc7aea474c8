import type { CatalogueEntry } from './entry.js';
import { engineProblems } from './engine-problems.js';
import { fileProblems } from './file-problems.js';
import { registerProblems } from './register-problems.js';
import { requestProblems } from './request-problems.js';
import { sessionProblems } from './session-problems.js';
import { workProblems } from './work-problems.js';

/** Every code of the API's own; refusals of the domain are codes too, with texts of their own. */
export const catalogue = {
  ...requestProblems,
  ...sessionProblems,
  ...registerProblems,
  ...workProblems,
  ...fileProblems,
  ...engineProblems,
} as const satisfies Record<string, CatalogueEntry>;

export type ProblemCode = keyof typeof catalogue;
