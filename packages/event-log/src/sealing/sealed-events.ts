import type { RecordedEvent } from '@vinhdanh/contracts';
import type { Append } from '../append/append.js';
import { SealingKeyError, type Sealing } from './sealing.js';

/**
 * The append with its data of class `sealed` encrypted.
 * @throws SealingKeyError when there is such data and no key ring
 */
export async function withSealed(append: Append, sealing: Sealing | null): Promise<Append> {
  if (append.events.every(({ personal }) => personal?.sealed === undefined)) return append;
  if (sealing === null)
    throw new SealingKeyError(`an append to ${append.stream} holds sealed data, and there is no key to seal it with`);
  const events = await Promise.all(
    append.events.map(async (event) =>
      event.personal?.sealed === undefined
        ? event
        : {
            ...event,
            personal: { ...event.personal, sealed: await sealing.seal(append.stream, event.personal.sealed) },
          },
    ),
  );
  return { ...append, events };
}

/** The event with its data of class `sealed` decrypted; without it when its key is gone or there is no key ring. */
export async function withOpened(event: RecordedEvent, sealing: Sealing | null): Promise<RecordedEvent> {
  if (event.personal?.sealed === undefined) return event;
  const { sealed, ...others } = event.personal;
  const opened = sealing === null ? null : await sealing.open(event.streamId, sealed);
  return { ...event, personal: opened === null ? others : { ...others, sealed: opened } };
}
