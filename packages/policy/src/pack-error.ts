import type { Bilingual } from '@vinhdanh/contracts';

/** One thing wrong with a pack, where it stands in the file (from 1). */
export interface PackFault {
  readonly line: number;
  readonly column: number;
  /** `votes[0].threshold`; empty for the whole pack. */
  readonly path: string;
  readonly message: Bilingual;
}

/** A pack that is refused, with everything that is wrong with it. */
export class PackError extends Error {
  override readonly name = 'PackError';
  constructor(
    readonly file: string,
    readonly faults: readonly PackFault[],
  ) {
    super(
      faults
        .map(
          ({ line, column, path, message }) =>
            `${file}:${line}:${column}: ${path === '' ? '' : `${path}: `}${message.vi} / ${message.en}`,
        )
        .join('\n'),
    );
  }
}
