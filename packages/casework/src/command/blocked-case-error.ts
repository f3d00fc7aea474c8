import type { StreamId } from '@vinhdanh/contracts';

/**
 * The log refuses the same append of a case again and again, though nobody else writes to the case: trying again does not
 * help. The case is stuck until somebody mends it.
 */
export class BlockedCaseError extends Error {
  override readonly name = 'BlockedCaseError';
  readonly stream: StreamId;

  /** @param loss what the log answered each time */
  constructor(stream: StreamId, loss: string) {
    super(`the log refuses what is due on ${stream}, each time in the same way: ${loss}`);
    this.stream = stream;
  }
}
