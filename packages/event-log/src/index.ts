/**
 * The event log: every fact of the product, insert-only, in PostgreSQL (design §4).
 *
 * - `EventLog` appends to a stream under an expected version, in one SQL function and one round trip, and reads streams
 * and the one order.
 * - `Sequencer` gives every committed event its place in the one order and its Merkle leaf; any number may run, one at
 * a time numbers.
 * - `Clocks` are the business clocks of the registers; business now is read in the same statement as the state, never
 * from a process.
 * - `Wakeups` tell the others that something was committed; they may be lost, so whoever listens also looks every 250
 * ms.
 * - `migrate` makes schemas and roles from the frozen files in `migrations/`; `migrate-main` does so from the command
 * line.
 *
 * @example
 * const pool = openPool(process.env.DATABASE_URL, { max: 20, applicationName: 'api' });
 * const log = new EventLog(pool);
 * const loaded = await log.load(stream, 0, commandId);
 * const appended = await log.append({ register, stream, expectedVersion: loaded.head?.version ?? 0, … });
 * if (appended.kind === 'conflict') …  // read the tail, decide again
 */
export { openPool, type PoolOptions } from './pool.js';
export { type Database } from './database.js';
export type * from './schema/log.gen.js';
export type * from './schema/ops.gen.js';
export { kyselyDry, kyselyIn, kyselyOn, type KyselyOptions } from './kysely/kysely.js';
export { fixedQuery } from './kysely/fixed-query.js';
export { databaseAnswers } from './kysely/answers.js';
export { PersonNames } from './person/person-names.js';
export { PolicyPublications, type PolicyPublication } from './policy/policy-publications.js';
export { CaseInLog } from './read/case-in-log.js';
export { migrate, migrations, type MigrateOptions, type Migration } from './migrate.js';
export { EventLog, type ReadOptions } from './event-log.js';
export { type LikeSubject } from './subject/look-alikes.js';
export { type LikePerson } from './subject/like-persons.js';
export { appendStatement } from './append/append-statement.js';
export { type AppendedTogether } from './append/append-events.js';
export {
  type Append,
  type Appended,
  type AppendedCommand,
  type AppendedEvent,
  type KnownCommand,
  type OwedCommand,
  type StreamVersion,
} from './append/append.js';
export { type Head, type Loaded } from './read/load-stream.js';
export { Documents } from './document/documents.js';
export { type CaseDocument } from './document/case-document.js';
export type { UnansweredCommand } from './outbox/owed-commands.js';
export { Sequencer } from './sequence/sequencer.js';
export { inTransaction, unhurried } from './transaction.js';
export { Wakeups } from './wakeup/wakeups.js';
export { type Channel } from './wakeup/notifier.js';
export { Clocks } from './clock/clocks.js';
export { type ClockReading } from './clock/clock-reading.js';
export { factsSha256, leafHash, type LeafContent } from './sequence/leaf.js';
export { canonicalJson } from './canonical.js';
export { readSealingRing, Sealing, type SealingRing } from './sealing/sealing.js';
export { commitment } from './append/commitment.js';
export { SystemClockFixed, UnknownRegister } from './errors.js';
