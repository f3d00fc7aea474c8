import { aLog, schemaTypes, type ALog } from '@vinhdanh/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { caseFlags } from '../nomination/flags.js';
import { projections } from '../projections.js';
import { ensureProjections } from '../schema.js';

/** Columns that are text in the database and have a narrower type in the code. */
const types = {
  award: 'Award',
  track: 'Track',
  stage: 'Stage',
  substate: 'Substate',
  subject_kind: 'SubjectKind',
  'subject.kind': 'SubjectKind',
  'conflict_subject.kind': 'SubjectKind',
  entry: 'Entry',
  certainty: 'Certainty',
  'nomination.state': "'open' | 'suspended' | RestReason",
  // the exit of a transition without a next stage is the reason of the rest
  'unit_year.state': "ColumnType<'open' | 'suspended' | RestReason, string, string>",
  'unit_year_amendment.measure': "QuotaRule['counts']",
  'conflict_case.state': "ColumnType<'open' | RestReason, string, string>",
  'deadline.kind': "DeadlineFacts['kind']",
  'deadline.counting_unit': "DeadlineFacts['unit']",
  'deadline.status': 'DeadlineStatus',
  'decision.level': "'unit' | 'provincial' | 'central'",
  'decision.act': "'award' | 'correction' | 'revocation'",
  flags: `(${caseFlags.map((flag) => `'${flag}'`).join(' | ')})[]`,
  stream_id: 'StreamId',
};

let house: ALog;
beforeAll(async () => (house = await aLog()));
afterAll(() => house.close());

it('the checked-in types of schema read equal those generated from the projections’ tables', async () => {
  await ensureProjections(house.pool, []);
  for (const definition of projections) await house.pool.query(definition.init((table) => `read.${table}`));
  await expect(await schemaTypes(house.pool, { schema: 'read', name: 'ReadTables', types })).toMatchFileSnapshot(
    'read.gen.ts',
  );
});
