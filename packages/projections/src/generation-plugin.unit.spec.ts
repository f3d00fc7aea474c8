import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { GenerationPlugin } from './generation-plugin.js';
import { dryReadDb } from './read-db.js';

const db = dryReadDb().withPlugin(new GenerationPlugin(7));

it('A query over a read model is sent to the table of the generation, joins and qualified columns included', () => {
  const { sql: text } = db
    .selectFrom('read.nomination')
    .innerJoin('read.subject as s', 's.subject_id', 'read.nomination.subject_id')
    .select('read.nomination.case_id')
    .compile();
  expect(text).toBe(
    'select "read"."nomination_v7"."case_id" from "read"."nomination_v7" inner join "read"."subject_v7" as "s" ' +
      'on "s"."subject_id" = "read"."nomination_v7"."subject_id"',
  );
});

it('A write and a table named in a template are sent to the table of the generation', () => {
  expect(db.deleteFrom('read.work_item').compile().sql).toBe('delete from "read"."work_item_v7"');
  expect(sql`select null::${sql.table('read.deadline')}`.compile(db).sql).toBe('select null::"read"."deadline_v7"');
});

it('Tables of other schemas and the list of generations keep their names', () => {
  expect(db.selectFrom('log.event').select('pos').compile().sql).toBe('select "pos" from "log"."event"');
  expect(db.selectFrom('read.projection').select('name').compile().sql).toBe('select "name" from "read"."projection"');
});
