import { AbortedTransactionError, type CompiledQuery, type DatabaseConnection, type QueryResult } from 'kysely';
import pg, { type PoolClient, type QueryResult as Answer, type QueryResultRow } from 'pg';
import { statementName } from './statement.js';

/** Statements of a connection whose kept plan no longer fits, with the number of times that happened. */
const replaced = new WeakMap<PoolClient, Map<string, number>>();

const changing = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

export interface PreparedConnectionOptions {
  /** False: PostgreSQL plans each execution anew, for queries whose best plan depends on their arguments. */
  readonly prepared: boolean;
  /** A transaction that was begun outside Kysely is open. */
  readonly inTransaction: boolean;
}

/** A connection of `pg` in the form that Kysely expects; it prepares each statement once. */
export class PreparedConnection implements DatabaseConnection {
  readonly client: PoolClient;
  readonly #prepared: boolean;
  #inTransaction: boolean;
  #broken = false;

  constructor(client: PoolClient, options: PreparedConnectionOptions) {
    this.client = client;
    this.#prepared = options.prepared;
    this.#inTransaction = options.inTransaction;
  }

  /** The connection failed, not the statement: the pool must not give it to the next user. */
  get broken(): boolean {
    return this.#broken;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const name = this.#prepared ? statementName(sql) : null;
    if (name === null) return resultOf(await this.#send<R>({ text: sql, values: [...parameters] }));
    try {
      return resultOf(await this.#send<R>({ name: this.#current(name), text: sql, values: [...parameters] }));
    } catch (error) {
      if (!isStalePlan(error)) throw error;
      const stale = this.#replace(name);
      // PostgreSQL has aborted the transaction: its owner repeats it as a whole, with the new statement.
      if (this.#inTransaction) throw error;
      await this.#send({ text: `deallocate "${stale}"` });
      return resultOf(await this.#send<R>({ name: this.#current(name), text: sql, values: [...parameters] }));
    }
  }

  // eslint-disable-next-line require-yield
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Queries are not streamed: request pages by key instead.');
  }

  async begin(statement: string): Promise<void> {
    await this.#send({ text: statement });
    this.#inTransaction = true;
  }

  /** @throws AbortedTransactionError when an earlier statement failed, so that PostgreSQL rolls back instead */
  async commit(): Promise<void> {
    const { command } = await this.#send({ text: 'commit' });
    this.#inTransaction = false;
    if (command === 'ROLLBACK') throw new AbortedTransactionError();
  }

  async rollback(): Promise<void> {
    try {
      await this.#send({ text: 'rollback' });
    } catch (error) {
      this.#broken = true;
      throw error;
    } finally {
      this.#inTransaction = false;
    }
  }

  async #send<R>(query: { name?: string; text: string; values?: unknown[] }): Promise<Answer<R & QueryResultRow>> {
    try {
      return await this.client.query<R & QueryResultRow>(query);
    } catch (error) {
      if (endsConnection(error)) this.#broken = true;
      throw error;
    }
  }

  #current(name: string): string {
    const times = replaced.get(this.client)?.get(name);
    return times === undefined ? name : `${name}_${times}`;
  }

  /** Gives the statement a new name. @returns the former name */
  #replace(name: string): string {
    const stale = this.#current(name);
    const times = replaced.get(this.client) ?? new Map<string, number>();
    replaced.set(this.client, times.set(name, (times.get(name) ?? 0) + 1));
    return stale;
  }
}

/**
 * The socket failed, or the server announced the end of the session: terminated, shut down, timed out in a transaction.
 */
const endsConnection = (error: unknown): boolean =>
  !(error instanceof pg.DatabaseError) || error.severity === 'FATAL' || /^(57P|08|25P0[34])/.test(error.code ?? '');

/** "cached plan must not change result type": a table of the statement has other columns by now. */
const isStalePlan = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && error.code === '0A000' && error.routine === 'RevalidateCachedQuery';

function resultOf<R>({ command, rowCount, rows }: Answer<R & QueryResultRow>): QueryResult<R> {
  return changing.has(command) ? { rows, numAffectedRows: BigInt(rowCount ?? 0) } : { rows };
}
