import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { z } from 'zod';

/** A restart of the workflows after which effects wait for somebody to look. */
export const HeldRestart = z.object({
  incarnation: z.int(),
  reason: z
    .string()
    .describe(
      'Why the workflows were started anew; `restored` = the log was found to be older than what a workflow had seen',
    ),
  startedAt: z.string(),
});
export type HeldRestart = z.infer<typeof HeldRestart>;

const columns = `i.incarnation, i.reason, i.started_at as "startedAt"`;
const open = 'i.effects_held and i.confirmed_at is null';

/** The hold on effects after a restore: what the lost part of the log had sent would be sent again, so nothing is sent before an administrator confirms. */
@Injectable()
export class EffectsHold {
  readonly #pool: Pool;

  constructor(@Inject(Pool) pool: Pool) {
    this.#pool = pool;
  }

  /** The restarts that nobody has confirmed; effects are held while there is one. */
  async open(): Promise<HeldRestart[]> {
    const { rows } = await this.#pool.query(
      `select ${columns} from ops.workflow_incarnation i where ${open} order by i.incarnation`,
    );
    return z.array(HeldRestart).parse(rows);
  }

  /** Lifts the hold, and has the cases that kept something back look again. Answers what this call confirmed: of two at once, one gets each restart. */
  async confirm(account: string): Promise<HeldRestart[]> {
    const { rows } = await this.#pool.query(
      `select ${columns} from ops.lift_effects_hold($1) i order by i.incarnation`,
      [account],
    );
    return z.array(HeldRestart).parse(rows);
  }
}
