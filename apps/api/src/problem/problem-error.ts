import { glossary, type Bilingual, type FieldError, type Problem, type Refusal } from '@vinhdanh/contracts';
import { inWords } from '@vinhdanh/domain';
import { catalogue, type ProblemCode } from './catalogue.js';
import type { CatalogueEntry } from './entry.js';

export interface ProblemExtras {
  readonly fact?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly FieldError[];
  /** More specific texts than the catalogue's. */
  readonly detail?: Bilingual;
  /** Response headers of the answer: Retry-After, Allow. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer that is a problem. Thrown only in the HTTP layer; lower layers return expected failures. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(
    readonly problem: Problem,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(`${problem.status} ${problem.code}`);
  }
}

/** The problem of the catalogue with this code. */
export function problem(code: ProblemCode, extras: ProblemExtras = {}): ProblemError {
  const { status, title, detail, remedy }: CatalogueEntry = catalogue[code];
  return new ProblemError(
    {
      type: problemType(code),
      status,
      code,
      title,
      detail: extras.detail ?? detail,
      remedy,
      ...(extras.fact === undefined ? {} : { fact: extras.fact }),
      ...(extras.errors === undefined ? {} : { errors: extras.errors }),
    },
    extras.headers,
  );
}

/** A refusal of the domain as a problem: its guard is the code. */
export function refused(refusal: Refusal, status: 403 | 404 | 409 | 422): ProblemError {
  const { guard, says, remedy, fact } = inWords(refusal);
  return new ProblemError({
    type: problemType(guard),
    status,
    code: guard,
    title: glossary.guard[guard].en,
    detail: says,
    remedy,
    fact,
  });
}

const problemType = (code: string): string => `urn:vinh-danh:problem:${code}`;
