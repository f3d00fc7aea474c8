import type { StreamId } from '@vinhdanh/contracts';
import type { Pool } from 'pg';

/** A command that an event of one stream owes to another, not answered yet. */
export interface UnansweredCommand {
  readonly id: string;
  readonly register: string;
  /** Event that owes it, and its stream. */
  readonly cause: string;
  readonly source: StreamId;
  readonly target: StreamId;
  readonly command: unknown;
  readonly attempts: number;
}

/** Commands owed across streams: written in the append, sent after its commit, and again until answered. */
export class OwedCommands {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Those without an answer, fewest attempts first. */
  async unanswered(limit = 100, register: string | null = null): Promise<UnansweredCommand[]> {
    const text = `select o.id, o.register, o.cause, o.source, o.target, o.command, o.attempts from log.owed_command o
      where o.answered_at is null and ($2::text is null or o.register = $2) order by o.attempts, o.id limit $1`;
    const { rows } = await this.#pool.query<UnansweredCommand>(text, [limit, register]);
    return rows;
  }

  /** Counts a try that got no answer. */
  async attempted(id: string): Promise<void> {
    await this.#pool.query(
      'update log.owed_command set attempts = attempts + 1 where id = $1 and answered_at is null',
      [id],
    );
  }

  /** Notes the answer; the first one stands. */
  async answer(id: string, outcome: unknown): Promise<void> {
    await this.#pool.query(
      'update log.owed_command set answered_at = statement_timestamp(), outcome = $2 where id = $1 and answered_at is null',
      [id, JSON.stringify(outcome)],
    );
  }
}
