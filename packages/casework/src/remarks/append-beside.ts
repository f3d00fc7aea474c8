import type { Moment } from '@vinhdanh/contracts';
import type { Append, EventLog, UnansweredCommand } from '@vinhdanh/event-log';
import { engineSignature } from '../command/acting.js';
import { newEventId } from '../command/identity.js';

/** An event without what the log and the engine's signature add. */
type BesideEvent = Pick<Append['events'][number], 'type' | 'facts' | 'personal'>;

/**
 * Appends the events of an outbox command to a stream other than a case: a subject's, an achievement's.
 * @param head version of the stream at the decision, and the moment by the register's clock
 * @returns the version of the stream; null = lost a race
 */
export async function appendBeside(
  log: EventLog,
  { id, register, target }: UnansweredCommand,
  { version, now }: { readonly version: number; readonly now: Moment },
  events: readonly BesideEvent[],
): Promise<{ readonly kind: 'done'; readonly version: number } | null> {
  const appended = await log.append({
    register,
    stream: target,
    expectedVersion: version,
    entry: 'live',
    commands: [
      { id, actor: engineSignature.actor, requestHash: id, fromVersion: version, toVersion: version + events.length },
    ],
    events: events.map((event) => ({
      ...event,
      ...engineSignature,
      schemaVersion: 1,
      eventId: newEventId(),
      commandId: id,
      policyHash: null,
      occurredAt: now,
    })),
    take: [],
    release: [],
    owed: [],
    nextMoment: null,
    live: false,
    touchesReference: false,
  });
  return appended.kind === 'appended' ? { kind: 'done', version: appended.version } : null;
}
