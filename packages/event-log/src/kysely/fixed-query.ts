import type { Compilable, CompiledQuery, Kysely, QueryResult } from 'kysely';
import type { Database } from '../database.js';
import { kyselyDry } from './kysely.js';

/** Builds a query; its arguments become parameters as they are, so that its text is the same for all of them. */
export type FixedBuild<DB, Args extends readonly unknown[], Row> = (db: Kysely<DB>, ...args: Args) => Compilable<Row>;

/**
 * A hot query, built and compiled once per process instead of at each execution, which costs several times what sending
 * it does. For queries without optional parts: every argument must go into a parameter unchanged.
 *
 * @example
 * const referenceVersionRow = fixedQuery(referenceVersion);
 * const [row] = (await referenceVersionRow(db, register)).rows;
 * @returns runs it: rows, and for changes how many rows changed
 * @throws Error at the first execution when an argument is no parameter of its own
 */
export function fixedQuery<Args extends readonly unknown[], Row, DB = Database>(
  build: FixedBuild<DB, Args, Row>,
): (db: Kysely<DB>, ...args: Args) => Promise<QueryResult<Row>> {
  let compiled: Compiled<Row> | null = null;
  return (db, ...args) => {
    compiled ??= compile(build, args);
    return db.executeQuery(compiled.with(args));
  };
}

interface Compiled<Row> {
  with(args: readonly unknown[]): CompiledQuery<Row>;
}

function compile<DB, Args extends readonly unknown[], Row>(
  build: FixedBuild<DB, Args, Row>,
  args: Args,
): Compiled<Row> {
  const marks: readonly unknown[] = args.map((_, index) => new Mark(index));
  if (!standFor(args, marks)) throw new Error('an argument has no mark');
  const query = build(kyselyDry<DB>(), ...marks).compile();
  const places = query.parameters.map((parameter) => (parameter instanceof Mark ? parameter.index : null));
  const lost = marks.findIndex((_, index) => !places.includes(index));
  if (lost >= 0) throw new Error(`argument ${lost} is no parameter of: ${query.sql}`);
  return {
    with: (given) => ({
      ...query,
      parameters: places.map((place, index) => (place === null ? query.parameters[index] : given[place])),
    }),
  };
}

/** Stands for an argument while the query is compiled. */
class Mark {
  readonly index: number;

  constructor(index: number) {
    this.index = index;
  }
}

/** A mark for each argument, whatever its type: the query must not look at their values. */
function standFor<Args extends readonly unknown[]>(args: Args, marks: readonly unknown[]): marks is Args {
  return marks.length === args.length;
}
