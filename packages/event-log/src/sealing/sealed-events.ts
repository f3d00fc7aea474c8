import type { RecordedEvent } from '@vinhdanh/contracts';
import type { Append } from '../append/append.js';
import { SealingKeyError, type Sealing } from './sealing.js';

/** The append with its data of class `sealed` encrypted. @throws SealingKeyError where there is such data and no key ring */
export async function withSealed(append: Append, sealing: Sealing | null): Promise<Append> {
  if (append.events.every(({ personal }) => personal?.sealed === undefined)) return append;
  if (sealing === null)
    throw new SealingKeyError(`an append to ${append.stream} holds sealed data, and no key to seal it with was given`);
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

/** The event with its data of class `sealed` readable; without it where its key is gone, or no key ring was given. */
export async function withOpened(event: RecordedEvent, sealing: Sealing | null): Promise<RecordedEvent> {
  if (event.personal?.sealed === undefined) return event;
  const { sealed, ...others } = event.personal;
  const opened = sealing === null ? null : await sealing.open(event.streamId, sealed);
  return { ...event, personal: opened === null ? others : { ...others, sealed: opened } };
}
