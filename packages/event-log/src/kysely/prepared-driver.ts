import type { Driver, TransactionSettings } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import { PreparedConnection } from './prepared-connection.js';

/** Takes a connection of the pool for each query or transaction. The owner of the pool ends the pool. */
export class PoolDriver implements Driver {
  readonly #pool: Pool;
  readonly #prepared: boolean;

  constructor(pool: Pool, prepared: boolean) {
    this.#pool = pool;
    this.#prepared = prepared;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<PreparedConnection> {
    return new PreparedConnection(await this.#pool.connect(), { prepared: this.#prepared, inTransaction: false });
  }

  beginTransaction(connection: PreparedConnection, { isolationLevel, accessMode }: TransactionSettings): Promise<void> {
    const level = isolationLevel === undefined ? '' : ` isolation level ${isolationLevel}`;
    return connection.begin(`begin${level}${accessMode === undefined ? '' : ` ${accessMode}`}`);
  }

  commitTransaction(connection: PreparedConnection): Promise<void> {
    return connection.commit();
  }

  rollbackTransaction(connection: PreparedConnection): Promise<void> {
    return connection.rollback();
  }

  async releaseConnection(connection: PreparedConnection): Promise<void> {
    connection.client.release(connection.broken);
  }

  async destroy(): Promise<void> {}
}

/** Sends every query over one connection, in the transaction that its owner begins and ends. */
export class ClientDriver implements Driver {
  readonly #connection: PreparedConnection;

  constructor(client: PoolClient, prepared: boolean) {
    this.#connection = new PreparedConnection(client, { prepared, inTransaction: true });
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<PreparedConnection> {
    return this.#connection;
  }

  beginTransaction(): Promise<void> {
    return this.#refuse();
  }

  commitTransaction(): Promise<void> {
    return this.#refuse();
  }

  rollbackTransaction(): Promise<void> {
    return this.#refuse();
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {}

  async #refuse(): Promise<never> {
    throw new Error('This connection is inside a transaction, which its owner ends.');
  }
}
