import { OwedCommand } from '@vinhdanh/contracts';
import { decideSubject, evolveSubject, noSubject } from '@vinhdanh/domain';
import type { EventLog, UnansweredCommand } from '@vinhdanh/event-log';
import { engineSignature } from './acting.js';
import { newEventId } from './identity.js';

/** Sends commands that one stream owes to another: by whoever committed, and again by the projector until each is answered. */
export class OwedCommandSender {
  readonly #log: EventLog;

  constructor(log: EventLog) {
    this.#log = log;
  }

  /** Sends what is unanswered. @returns how many were answered; a failing one is counted and left for the next time */
  async send(limit = 100, register: string | null = null): Promise<number> {
    let answered = 0;
    for (const row of await this.#log.owed.unanswered(limit, register)) {
      // one that cannot be carried out holds up none of the others
      const outcome = await this.#carryOut(row).catch(() => null);
      if (outcome === null) {
        await this.#log.owed.attempted(row.id);
        continue;
      }
      await this.#log.owed.answer(row.id, outcome);
      answered += 1;
    }
    return answered;
  }

  /** The answer; null = lost a race, to be tried again. */
  async #carryOut(
    row: UnansweredCommand,
  ): Promise<{ readonly kind: 'done'; readonly version: number } | { readonly kind: 'refused'; readonly reason: string } | null> {
    const read = OwedCommand.safeParse(row.command);
    if (!read.success) return null;
    const loaded = await this.#log.load(row.target, 0, row.id);
    if (loaded.command !== null) return { kind: 'done', version: loaded.command.toVersion };
    const events = decideSubject(loaded.events.reduce(evolveSubject, noSubject), read.data);
    if (events === 'no-such-subject') return { kind: 'refused', reason: events };
    const { head } = loaded;
    if (events.length === 0 || head === null) return { kind: 'done', version: head?.version ?? 0 };
    const appended = await this.#log.append({
      register: row.register,
      stream: row.target,
      expectedVersion: head.version,
      entry: 'live',
      commands: [{ id: row.id, actor: engineSignature.actor, requestHash: row.id, fromVersion: head.version, toVersion: head.version + events.length }],
      events: events.map((event) => ({
        ...event,
        ...engineSignature,
        schemaVersion: 1,
        eventId: newEventId(),
        commandId: row.id,
        policyHash: null,
        occurredAt: loaded.businessNow,
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
}
