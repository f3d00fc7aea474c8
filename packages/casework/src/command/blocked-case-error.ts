import type { StreamId } from '@vinhdanh/contracts';

/**
 * The log repeatedly refuses the same append, although nobody else writes to the case, so a retry does not help. The
 * case is stuck until somebody repairs it.
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
