import type { Bilingual } from '@vinhdanh/contracts';

/** One fault of a pack, with its place in the file (from 1). */
export interface PackFault {
  readonly line: number;
  readonly column: number;
  /** `votes[0].threshold`; empty for the whole pack. */
  readonly path: string;
  readonly message: Bilingual;
}

/** A refused pack, with all its faults. */
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
