import pg, { type Pool, type PoolConfig } from 'pg';

export interface PoolOptions {
  /** Connections at most. */
  readonly max?: number;
  /** Shown in pg_stat_activity. */
  readonly applicationName?: string;
  /** PostgreSQL ends a statement that runs longer, machine milliseconds; without it the role's own limit holds. */
  readonly statementTimeout?: number;
}

/** How rows arrive: int8 as number, timestamptz as UTC ISO with milliseconds, date as `yyyy-MM-dd`, json parsed. */
const typeParsers = new pg.TypeOverrides();
typeParsers.setTypeParser(pg.types.builtins.INT8, safeInteger);
typeParsers.setTypeParser(pg.types.builtins.TIMESTAMPTZ, utcMoment);
typeParsers.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** What every connection of the product agrees on; the session speaks UTC. */
export function connectionConfig(url: string, options: PoolOptions = {}): PoolConfig {
  return {
    connectionString: url,
    types: typeParsers,
    // Short statements on a server that many share: a plan with workers or compiled code costs more than it brings.
    options: '-c timezone=UTC -c jit=off -c max_parallel_workers_per_gather=0',
    max: options.max ?? 10,
    ...(options.statementTimeout === undefined ? {} : { statement_timeout: options.statementTimeout }),
    application_name: options.applicationName ?? 'vinhdanh',
    keepAlive: true,
  };
}

/**
 * Opens a pool on PostgreSQL. Connects when first used; `pool.end()` closes. An idle connection that breaks is dropped in silence and replaced at the next query.
 *
 * @example const pool = openPool(process.env.DATABASE_URL, { max: 20, applicationName: 'api' });
 */
export function openPool(url: string, options: PoolOptions = {}): Pool {
  const pool = new pg.Pool(connectionConfig(url, options));
  pool.on('error', () => {});
  // A connection that is checked out has no listener of the pool's; without one, its break would end the process, although the query under way is told by its own error.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} does not fit a number`);
  return value;
}

/** `2023-04-12 05:00:00.5+00` -> `2023-04-12T05:00:00.500Z`; the session's time zone is UTC. */
function utcMoment(text: string): string {
  const read = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00$/.exec(text);
  return read === null ? text : `${read[1]}T${read[2]}.${(read[3] ?? '').padEnd(3, '0').slice(0, 3)}Z`;
}
