import { z } from 'zod';

const Words = z.object({ vi: z.string(), en: z.string() });

/** RFC 9457 problem, as the API answers it. */
export const ProblemBody = z.looseObject({
  status: z.int(),
  code: z.string(),
  title: z.string().default(''),
  detail: Words.or(z.string().transform((text) => ({ vi: text, en: text }))).default({ vi: '', en: '' }),
  remedy: Words.optional(),
  fact: z.record(z.string(), z.unknown()).optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type ProblemBody = z.infer<typeof ProblemBody>;

/** The API refused a request; `problem` says why. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly request: string;
  readonly problem: ProblemBody;

  constructor(request: string, problem: ProblemBody) {
    const errors = (problem.errors ?? []).map((error) => `\n    ${error.path}: ${error.message}`).join('');
    super(`${request} -> ${problem.status} ${problem.code}: ${problem.detail.vi} / ${problem.detail.en}${errors}`);
    this.request = request;
    this.problem = problem;
  }
}

/** The API could not be reached, or gave an unexpected answer. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/** Treats "it exists already" as success. @throws every other error */
export async function unless(code: string, asked: Promise<unknown>): Promise<void> {
  try {
    await asked;
  } catch (error) {
    if (!(error instanceof Refused) || error.problem.code !== code) throw error;
  }
}
