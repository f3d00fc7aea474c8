import type { Moment } from '@vinhdanh/contracts';
import { kyselyOn, type Database } from '@vinhdanh/event-log';
import { sql, type Kysely } from 'kysely';
import type { Pool } from 'pg';

/** A restart of the workflows after which effects wait until an administrator confirms. */
export interface HeldRestart {
  readonly incarnation: number;
  /** Why the workflows were restarted; `restored` = the log was older than what a workflow had seen. */
  readonly reason: string;
  readonly startedAt: Moment;
}

/**
 * The hold on effects after a restore. Effects that the lost part of the log had recorded would be performed again, so
 * none is performed before an administrator confirms.
 */
export class EffectsHold {
  readonly #db: Kysely<Database>;

  constructor(pool: Pool) {
    this.#db = kyselyOn(pool);
  }

  /** The unconfirmed restarts; effects are held while there is one. */
  open(): Promise<HeldRestart[]> {
    return heldRestarts(this.#db).execute();
  }

  /**
   * Lifts the hold, and makes the cases with withheld effects read the log again.
   * @returns what this call confirmed: of two concurrent calls, one gets each restart
   */
  async confirm(account: string): Promise<HeldRestart[]> {
    return (await liftEffectsHold(account).execute(this.#db)).rows;
  }
}

export function heldRestarts(db: Kysely<Database>) {
  return db
    .selectFrom('ops.workflow_incarnation')
    .select(['incarnation', 'reason', 'started_at as startedAt'])
    .where('effects_held', '=', true)
    .where('confirmed_at', 'is', null)
    .orderBy('incarnation');
}

/** Calls the stored function that lifts the hold and wakes the cases in one transaction. */
export const liftEffectsHold = (account: string) => sql<HeldRestart>`
  select i.incarnation, i.reason, i.started_at as "startedAt"
  from ops.lift_effects_hold(${account}) i order by i.incarnation`;
