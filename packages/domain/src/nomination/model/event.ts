import { nominationEvents, type RecordedEvent } from '@vinhdanh/contracts';
import type { Happened } from './state.js';

/**
 * Narrows a recorded event to an event of a case. Facts were validated when they were written.
 * @throws UnknownEventError for a type that no case knows.
 */
export function asHappened(event: RecordedEvent): Happened {
  if (!isNominationEvent(event)) throw new UnknownEventError(event.type, event.streamId, event.version);
  return event;
}

const isNominationEvent = (event: RecordedEvent): event is RecordedEvent & Happened =>
  Object.hasOwn(nominationEvents, event.type);

/** The log holds a type that this version of the code does not know: upgrade the code before it decides. */
export class UnknownEventError extends Error {
  override readonly name = 'UnknownEventError';
  constructor(type: string, stream: string, version: number) {
    super(`unknown event type ${type} at ${stream}@${version}`);
  }
}
