import { effectEvents, streamId, type OwedEffect } from '@vinhdanh/contracts';
import type { EventLog } from '@vinhdanh/event-log';
import { v5 } from 'uuid';

/** Namespace of outcome ids: the same outcome of the same effect is one command, however often it is written. */
const outcomeNamespace = '7b0a6c52-7a6b-4f1c-9a75-0d5b1f6a3c03';
const tries = 10;

/** Outcomes of effects, facts of stream `effects:{case}`. */
export class EffectOutcomes {
  readonly #log: EventLog;

  constructor(log: EventLog) {
    this.#log = log;
  }

  /** Writes the outcome. False: it was written before. */
  async performed(
    register: string,
    caseId: string,
    effect: OwedEffect,
    outcome: 'delivered' | 'skipped',
    detail: string,
  ): Promise<boolean> {
    return await this.#append(
      register,
      caseId,
      `${effect.key}|performed`,
      'EffectPerformed',
      effectEvents.EffectPerformed.parse({ ...effect, outcome, detail }),
    );
  }

  /**
   * `error` stays in the log for ever: it must name no person. Records a failed try: the 1st, 2nd, 4th, 8th …, so that
   * a mail server that is down for a week leaves twenty lines and not thousands.
   */
  async failed(register: string, caseId: string, effect: OwedEffect, attempt: number, error: string): Promise<void> {
    if (!Number.isInteger(Math.log2(attempt))) return;
    await this.#append(
      register,
      caseId,
      `${effect.key}|failed|${String(attempt)}`,
      'EffectFailed',
      effectEvents.EffectFailed.parse({ ...effect, attempt, error: error.slice(0, 500) }),
    );
  }

  async #append(
    register: string,
    caseId: string,
    name: string,
    type: keyof typeof effectEvents,
    facts: unknown,
  ): Promise<boolean> {
    const stream = streamId('effects', caseId);
    const id = v5(name, outcomeNamespace);
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const loaded = await this.#log.loadNew(register, stream, id);
      if (loaded.command !== null) return false;
      const version = loaded.head?.version ?? 0;
      const command = { id, actor: 'system', requestHash: id, fromVersion: version, toVersion: version + 1 };
      const signature = {
        actor: 'system',
        actorRole: null,
        actorUnit: null,
        grantRef: null,
        onBehalfOf: null,
        policyHash: null,
      };
      const appended = await this.#log.append({
        register,
        stream,
        expectedVersion: version,
        entry: 'live',
        commands: [command],
        events: [
          {
            type,
            schemaVersion: 1,
            eventId: v5(`${name}|event`, outcomeNamespace),
            commandId: id,
            ...signature,
            occurredAt: loaded.businessNow,
            facts,
          },
        ],
        take: [],
        release: [],
        owed: [],
        nextMoment: null,
        live: false,
        touchesReference: false,
      });
      if (appended.kind === 'appended') return true;
      if (appended.kind === 'duplicate') return false;
    }
    throw new Error(`too many writers append to stream ${stream} at once`);
  }
}
