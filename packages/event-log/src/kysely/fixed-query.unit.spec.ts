import type { CompiledQuery, Kysely } from 'kysely';
import { expect, it } from 'vitest';
import type { Database } from '../database.js';
import { fixedQuery } from './fixed-query.js';
import { kyselyDry } from './kysely.js';

/** Answers with what was sent. */
function recording(): { db: Kysely<Database>; sent: CompiledQuery[] } {
  const sent: CompiledQuery[] = [];
  const db = kyselyDry();
  db.executeQuery = (query) => {
    if (!('compile' in query)) sent.push(query);
    return Promise.resolve({ rows: [] });
  };
  return { db, sent };
}

const claims = (db: Kysely<Database>, register: string, keys: readonly string[]) =>
  db
    .selectFrom('log.claim')
    .select('key')
    .where('stream_id', 'like', 'nomination:%')
    .where('register', '=', register)
    .where(({ eb, fn }) => eb('key', '=', fn.any(eb.val(keys))));

it('A fixed query is built once and sends the arguments of each execution in their places', async () => {
  let built = 0;
  const query = fixedQuery((db: Kysely<Database>, register: string, keys: readonly string[]) => {
    built += 1;
    return claims(db, register, keys);
  });
  const { db, sent } = recording();
  await query(db, 'ninh-thuan', ['a', 'b']);
  await query(db, 'training', []);
  expect(built).toBe(1);
  expect(sent.map(({ parameters }) => parameters)).toEqual([
    ['nomination:%', 'ninh-thuan', ['a', 'b']],
    ['nomination:%', 'training', []],
  ]);
  expect(sent[0]?.sql).toBe(claims(db, 'x', []).compile().sql);
  expect(sent[1]?.sql).toBe(sent[0]?.sql);
});

it('A query whose text depends on an argument is no fixed query', () => {
  const query = fixedQuery((db: Kysely<Database>, register: string, live: boolean) => {
    const all = db.selectFrom('log.stream').select('version').where('register', '=', register);
    return live ? all.where('live', '=', true) : all;
  });
  expect(() => query(recording().db, 'training', false)).toThrow('argument 1 is no parameter');
});
