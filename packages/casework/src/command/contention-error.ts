import type { StreamId } from '@vinhdanh/contracts';

/** Too many writers append to the same stream at once. */
export class ContentionError extends Error {
  override readonly name = 'ContentionError';
  constructor(stream: StreamId) {
    super(`too many writers on ${stream}; try again`);
  }
}
