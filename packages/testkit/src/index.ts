/**
 * Real servers for tests. vitest's global set-up (`global-setup.ts`) starts one PostgreSQL and one Temporal per run, or
 * uses those given by `VINHDANH_TEST_DATABASE_URL` (superuser) and `VINHDANH_TEST_TEMPORAL` (host:port). Each test file
 * then creates its own database with `freshDatabase()` and its own task queue on `testTemporal()`. A test that kills
 * servers starts its own with `startPostgres()` and `startTemporal()`.
 */
export { startPostgres, type PostgresOptions, type RunningPostgres } from './postgres.js';
export { startTemporal, type RunningTemporal, type TemporalOptions } from './temporal.js';
export { testTemporal } from './test-temporal.js';
export { freshDatabase, testServerUrl, type FreshDatabase } from './database.js';
export { preparedDatabase, type Preparation } from './prepared-database.js';
export { databaseUrl } from './template.js';
export { CookieJar } from './cookie-jar.js';
export { freePorts } from './free-port.js';
export { TestProvider, type AtProvider } from './test-provider.js';
export {
  cast,
  council,
  Scenario,
  subjectId,
  type Otherwise,
  type CastPart,
  type Part,
  type Outcome,
} from './scenario.js';
export { given, type Expected, type Given, type When } from './given.js';
export { guardOf, playBefore, playUntil, referral, straightPath, type Referral } from './straight-path.js';
export { asRequest, castRegister, type CastRegister } from './register.js';
export { aLog, anAppend, aStream, register, type ALog, type AppendChange } from './a-log.js';
export { asideActs, endingActs, instead, passingGuards } from './act-kinds.js';
export { candidates, type OpenName } from './candidates.js';
export { offersOf, strandedWork, type Offer, type Offers, type Stranded } from './explorer.js';
export { leaves, leavesFromOutside } from './leaves.js';
export { schemaTypes, type SchemaTypesOptions } from './schema-types.js';
export { sqlText, type Statement } from './sql-text.js';
export { sightingProjection } from './sightings.js';
export { vietnameseOrder, writtenForms } from './written-forms.js';
export { startTlsFront, tlsName, type TlsFront } from './tls-front.js';
