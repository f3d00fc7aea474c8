import { randomUUID } from 'node:crypto';
import { streamId } from '@vinhdanh/contracts';
import { Sequencer, type Append } from '@vinhdanh/event-log';
import { anAppend, sightingProjection } from '@vinhdanh/testkit';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  ensureProjections,
  listNominations,
  ProjectionRunner,
  projections,
  rebuild,
  RebuildRunning,
  rebuildProjection,
  standings,
} from './index.js';
import { projectedRegister, type ProjectedRegister } from './projected-register.spec.js';

/** Every row of every read model, as text, in the order of its key. */
async function allRows(world: ProjectedRegister): Promise<Record<string, unknown[]>> {
  const order: Readonly<Record<string, string>> = {
    nomination: 'case_id',
    work_item: 'case_id, key',
    subject: 'subject_id',
    notice: 'key',
    deadline: 'case_id, deadline',
    decision: 'case_id, number, act',
    decision_case: 'case_id',
    unit_year: 'case_id',
    unit_year_amendment: 'case_id, version, measure, unit, day, change',
    conflict_case: 'case_id',
    conflict_subject: 'subject_id',
    conflict_link: 'subject_id, other',
    audit: 'log_index',
  };
  const rows = await Promise.all(
    projections
      .flatMap((definition) => definition.tables)
      .map(
        async (table) =>
          [table, (await world.pool.query(`select * from read.${table} order by ${order[table]}`)).rows] as const,
      ),
  );
  return Object.fromEntries(rows);
}

const inRegister = (world: ProjectedRegister, append: Append, type: string): Append => ({
  ...append,
  register: world.register,
  events: append.events.map((event) => ({ ...event, type })),
});

describe('a projection that is built anew', () => {
  let world: ProjectedRegister;
  beforeAll(async () => {
    world = await projectedRegister();
  });
  afterAll(async () => world.close());

  test('a rebuilt projection equals the live one, with names erased on the way', async () => {
    const whole = await world.refer('Pi Năng Thị Hồng');
    const erased = await world.refer('Chamaléa Đức');
    const declined = await world.refer('Katơr Thị Mơ', { award: 'unit-merit-paper' });
    await world.project(3);
    await world.tell('officer', declined, { type: 'start-verify' });
    await world.tell('officer', declined, { type: 'decline', reason: 'Chưa rõ' });
    await world.tellUntil(whole, 'confirm-complete');
    await world.project(7);
    const { rows } = await world.pool.query<{ subject: string }>(
      'select subject_id as subject from read.nomination where case_id = $1',
      [erased],
    );
    const owner = new pg.Client(world.ownerUrl);
    await owner.connect();
    await owner.query('select log.erase_personal($1, $2)', [
      streamId('subject', rows[0]?.subject ?? ''),
      'Luật 91/2025',
    ]);
    await owner.end();
    const facts = {
      key: 'k1.notice',
      kind: 'notice',
      event: randomUUID(),
      to: { role: 'unit-officer', unit: '22792' },
      text: 'Escalated:x',
      outcome: 'delivered',
      detail: '',
    };
    await world.log.append(inRegister(world, anAppend(streamId('effects', whole), 0, [facts]), 'EffectPerformed'));
    await world.project(1);

    const [one, two] = [await world.subject('Tà Yên Một'), await world.subject('Tà Yên Hai')];
    await world.casework.administer({
      register: world.register,
      type: 'link-subjects',
      input: { subject: one, other: two, same: true, reason: 'Đối chiếu sổ hộ khẩu' },
      principal: world.admin,
      installationAdministrator: true,
      idempotencyKey: null,
    });
    await world.project(1);

    const live = await allRows(world);
    for (const { name } of projections)
      expect(await rebuild(world.pool, world.log, name, { batch: 11 })).toMatchObject({ generation: 2 });
    const rebuilt = await allRows(world);
    expect(rebuilt).toEqual(live);

    expect(live['nomination']).toHaveLength(3);
    expect(live['notice']).toHaveLength(1);
    expect(live['conflict_link']).toHaveLength(2);
    expect(live['nomination']).toContainEqual(
      expect.objectContaining({
        case_id: whole,
        stage: 'appraisal',
        substate: 'content',
        subject_name: 'Pi Năng Thị Hồng',
      }),
    );
    expect(live['nomination']).toContainEqual(
      expect.objectContaining({ case_id: declined, stage: null, state: 'declined' }),
    );
    expect(live['nomination']).toContainEqual(expect.objectContaining({ case_id: erased, subject_name: null }));
    expect(JSON.stringify(live)).not.toContain('Chamal');
    expect((await world.casework.state(whole))?.version).toBe(
      live['audit']?.filter((row) => JSON.stringify(row).includes(`"stream_id":"nomination:${whole}"`)).length,
    );
  });

  test('a rebuilt projection continues live after the swap, and the former tables are gone', async () => {
    const next = await world.refer('Tà Yên Thị Sáu');
    await world.project();
    const { items } = await listNominations(world.pool, { register: world.register, units: 'all', q: 'sáu' });
    expect(items.map((item) => item.id)).toEqual([next]);
    const { rows } = await world.pool.query<{ tablename: string }>(
      `select tablename from pg_tables where schemaname = 'read' and tablename like '%\\_v%'`,
    );
    expect(rows.map((row) => row.tablename).sort()).toEqual(
      projections
        .flatMap((definition) => definition.tables)
        .map((table) => `${table}_v2`)
        .sort(),
    );
  });

  test('one process at a time rebuilds a projection', async () => {
    const both = await Promise.allSettled([
      rebuild(world.pool, world.log, 'audit', { batch: 1 }),
      rebuild(world.pool, world.log, 'audit', { batch: 1 }),
    ]);
    const refused = both.flatMap((each) =>
      each.status === 'rejected' && each.reason instanceof RebuildRunning ? [each.reason.name] : [],
    );
    expect([refused, both.filter((each) => each.status === 'fulfilled').length]).toEqual([['RebuildRunning'], 1]);
  });
});

describe('a swap while the log is written, projected and read', () => {
  let world: ProjectedRegister;
  beforeAll(async () => {
    world = await projectedRegister();
    await ensureProjections(world.pool, [sightingProjection]);
  });
  afterAll(async () => world.close());

  test('a swap during writing, projecting and reading loses and repeats nothing, and no reader fails', async () => {
    const live = new ProjectionRunner(world.pool, world.log, sightingProjection);
    const sequencer = new Sequencer(world.pool);
    const during = { done: false, written: 0, reads: 0, seen: 0 };
    const write = async (): Promise<void> => {
      while (!during.done) {
        const stream = streamId('nomination', randomUUID());
        await world.log.append(inRegister(world, anAppend(stream, 0, [{}, {}]), 'VerificationStarted'));
        during.written += 2;
      }
    };
    const project = async (): Promise<void> => {
      while (!during.done) {
        await sequencer.sequence();
        await live.step(100);
      }
    };
    const read = async (): Promise<void> => {
      while (!during.done) {
        const { rows } = await world.pool.query<{ rows: number }>('select count(*) as rows from read.sighting');
        const count = rows[0]?.rows ?? 0;
        expect(count).toBeGreaterThanOrEqual(during.seen);
        during.seen = count;
        during.reads += 1;
      }
    };
    const working = Promise.all([write(), write(), project(), read()]);
    try {
      for (let generation = 2; generation <= 4; generation += 1) {
        const rebuilt = await rebuildProjection(world.pool, world.log, sightingProjection, { batch: 200 });
        expect(rebuilt.generation).toBe(generation);
      }
    } finally {
      during.done = true;
      await working;
    }
    await sequencer.sequence();
    while (!(await live.step()).level);
    const { rows } = await world.pool.query<{ rows: number; distinct: number }>(
      'select count(*) as rows, count(distinct (case_id, version)) as distinct from read.sighting',
    );
    expect(rows[0]).toEqual({ rows: during.written, distinct: during.written });
    expect(during.reads).toBeGreaterThan(10);
    expect(during.written).toBeGreaterThan(10);
    const { projections: standing } = await standings(world.pool);
    expect(standing.find((each) => each.name === 'sighting')).toMatchObject({ generation: 4, behind: 0, error: null });
  });
});
