import { aLog, anAppend, aStream, type ALog } from '@vinhdanh/testkit';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

type Act = 'select' | 'insert' | 'update' | 'delete' | 'truncate';
type Rights = Readonly<Record<string, readonly Act[]>>;

const acts: readonly Act[] = ['select', 'insert', 'update', 'delete', 'truncate'];

/** The rights of each role on the tables of `log`; a table that is absent is read-only. */
const expected: Readonly<Record<string, Rights | null>> = {
  vinhdanh_app: {},
  vinhdanh_writer: {
    case_number: ['select', 'insert', 'update'],
    claim: ['select', 'insert', 'delete'],
    command: ['select', 'insert'],
    event: ['select', 'insert'],
    event_personal: ['select', 'insert'],
    likeness: ['select', 'insert', 'delete'],
    owed_command: ['select', 'insert', 'update'],
    pending: ['select', 'insert'],
    sealed_key: ['select', 'insert'],
    stream: ['select', 'insert', 'update'],
    subject_link: ['select', 'insert', 'update'],
  },
  vinhdanh_eraser: {
    claim: ['select', 'delete'],
    event_personal: ['select', 'delete'],
    likeness: ['select', 'delete'],
    sealed_key: ['select', 'delete'],
    stream: ['select', 'update'],
  },
  // Null: nothing but what is listed in `onlyThese`.
  vinhdanh_sequencer: null,
};
const onlyThese: Readonly<Record<string, Rights>> = {
  vinhdanh_sequencer: { event: ['select'], log_entry: ['select', 'insert'], pending: ['select', 'delete'] },
};

let house: ALog;
let tables: readonly { readonly table: string; readonly columns: readonly string[] }[];
beforeAll(async () => {
  house = await aLog();
  ({ rows: tables } = await house.owner.query(
    `select c.relname::text as table, array_agg(a.attname::text
      order by a.attnum) filter (where a.attidentity = '') as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'log'::regnamespace and c.relkind in ('r', 'p') group by c.relname order by c.relname`,
  ));
});
afterAll(() => house.close());

/** Statements that need the right and change nothing; updates are tried column by column. */
function attempts(table: string, columns: readonly string[], act: Act): string[] {
  const list = columns.join(', ');
  if (act === 'select') return [`select ${list} from log.${table} where false`];
  if (act === 'insert')
    return [`insert into log.${table} (${list}) select ${columns.map(() => 'null').join(', ')} where false`];
  if (act === 'update') return columns.map((column) => `update log.${table} set ${column} = null where false`);
  return [act === 'delete' ? `delete from log.${table} where false` : `truncate log.${table}`];
}

/** Whether PostgreSQL allows it to the role; a trigger that refuses it anyway is not tested here. */
async function may(client: pg.PoolClient, statement: string): Promise<boolean> {
  await client.query('savepoint attempt');
  try {
    await client.query(statement);
    return true;
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    if (error.code === '42501') return false;
    if (error.code === 'VD010') return true;
    throw error;
  } finally {
    await client.query('rollback to savepoint attempt');
  }
}

async function rightsOf(role: string): Promise<Rights> {
  const client = await house.owner.connect();
  try {
    await client.query(`begin; set local role ${role}`);
    const rights: Record<string, Act[]> = {};
    for (const { table, columns } of tables)
      for (const act of acts) {
        const allowed = [];
        for (const statement of attempts(table, columns, act)) allowed.push(await may(client, statement));
        if (allowed.includes(true)) (rights[table] ??= []).push(act);
      }
    return rights;
  } finally {
    await client.query('rollback');
    client.release();
  }
}

describe('each role, trying every act on every table of the log', () => {
  it.each(Object.entries(expected))('%s has the rights of its task, and no others', async (role, rights) => {
    expect(tables.length).toBeGreaterThanOrEqual(12);
    const readable = Object.fromEntries(tables.map(({ table }) => [table, ['select']]));
    expect(await rightsOf(role)).toEqual(rights === null ? onlyThese[role] : { ...readable, ...rights });
  });

  it('a login without a role has no access', async () => {
    await house.owner.query('create role vinhdanh_stranger_test nologin');
    try {
      expect(await rightsOf('vinhdanh_stranger_test')).toEqual({});
    } finally {
      await house.owner.query('drop role vinhdanh_stranger_test');
    }
  });

  it('no role is a superuser, creates roles, or is a member of a role with more rights', async () => {
    const { rows } = await house.owner.query(
      `select r.rolname::text as role, r.rolcanlogin as login,
         r.rolsuper or r.rolcreaterole or r.rolcreatedb or r.rolbypassrls as more,
         array(select g.rolname::text from pg_auth_members m join pg_roles g on g.oid = m.roleid
           where m.member = r.oid) as member
       from pg_roles r where r.rolname = any ($1) order by 1`,
      [Object.keys(expected)],
    );
    expect(rows).toEqual([
      { role: 'vinhdanh_app', login: true, more: false, member: [] },
      { role: 'vinhdanh_eraser', login: false, more: false, member: ['vinhdanh_app'] },
      { role: 'vinhdanh_sequencer', login: false, more: false, member: [] },
      { role: 'vinhdanh_writer', login: false, more: false, member: [] },
    ]);
  });
});

describe('the application, by plain SQL', () => {
  const stream = aStream();
  const key = `open:${stream}`;
  beforeAll(async () => void (await house.log.append(anAppend(stream, 0, [{}], { take: [key] }))));

  it.each([
    [
      'writes no decision of 2020 that the chair signed',
      `insert into log.event (register, stream_id, version, type, schema_version, event_id, command_id, actor,
        actor_role, entry, occurred_at, recorded_at, facts)
       select register, stream_id, version + 1, 'DecisionSigned', 1, gen_random_uuid(), command_id, 'chair',
         'decider', entry, '2020-01-02', '2020-01-02', '{}' from log.event`,
    ],
    ['moves no head of a stream', 'update log.stream set version = version - 1'],
    ['drops no claim', 'delete from log.claim'],
    ['answers no owed command', `update log.owed_command set answered_at = now(), outcome = '{}'`],
    ['replaces no key of sealed data', `insert into log.sealed_key values ('x', 'k', decode(repeat('00', 60), 'hex'))`],
    [
      'numbers no event',
      `insert into log.log_entry select 1, pos, decode(repeat('00', 32), 'hex'), now() from log.event`,
    ],
    ['makes no clock of the system a simulated one', `update ops.register_clock set kind = 'simulated'`],
    ['raises no reference version', 'update ops.register_clock set reference_version = 0'],
    ['becomes no role that writes', 'set role vinhdanh_writer'],
    ['becomes no role that numbers', 'set role vinhdanh_sequencer'],
    ['becomes no role that erases', 'set role vinhdanh_eraser'],
    ['switches no trigger off', 'alter table log.event disable trigger all'],
    ['puts no function of its own beside the log', `create function log.mine() returns integer language sql return 1`],
  ])('%s', async (_what, statement) => {
    await expect(house.pool.query(statement)).rejects.toMatchObject({ code: '42501' });
    expect(await house.log.claimsHeld('ninh-thuan', [key])).toEqual(new Map([[key, stream]]));
    expect((await house.log.load(stream)).head?.version).toBe(1);
  });
});
