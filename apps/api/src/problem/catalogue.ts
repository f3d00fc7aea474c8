import type { CatalogueEntry } from './entry.js';
import { accessProblems } from './access-problems.js';
import { accountProblems } from './account-problems.js';
import { caseProblems } from './case-problems.js';
import { engineProblems } from './engine-problems.js';
import { fileProblems } from './file-problems.js';
import { identityProblems } from './identity-problems.js';
import { registerProblems } from './register-problems.js';
import { requestProblems } from './request-problems.js';

/** Every code of the API's own; refusals of the domain are codes too, with texts of their own. */
export const catalogue = {
  ...accountProblems,
  ...identityProblems,
  ...fileProblems,
  ...requestProblems,
  ...accessProblems,
  ...registerProblems,
  ...caseProblems,
  ...engineProblems,
} as const satisfies Record<string, CatalogueEntry>;

export type ProblemCode = keyof typeof catalogue;
