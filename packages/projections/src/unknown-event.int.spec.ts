import { randomUUID } from 'node:crypto';
import { streamId, type StreamId } from '@vinhdanh/contracts';
import { Sequencer } from '@vinhdanh/event-log';
import { aLog, anAppend, sightingProjection, type ALog } from '@vinhdanh/testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  ensureProjections,
  OtherDefinition,
  ProjectionRunner,
  projections,
  standings,
  UnknownEventType,
} from './index.js';
import { noticeProjection } from './notice/project.js';

let world: ALog;
beforeEach(async () => {
  world = await aLog();
  await ensureProjections(world.pool, [...projections, sightingProjection]);
});
afterEach(async () => world.close());

const write = (stream: StreamId, version: number, type: string, facts: unknown): Promise<unknown> => {
  const append = anAppend(stream, version, [facts]);
  return world.log.append({ ...append, events: append.events.map((event) => ({ ...event, type })) });
};
const notice = (key: string) => ({
  key,
  kind: 'notice',
  event: randomUUID(),
  to: { role: 'unit-officer', unit: '22792' },
  text: 'Escalated:x',
  outcome: 'delivered',
  detail: '',
});
const level = async (runner: ProjectionRunner): Promise<void> => {
  while (!(await runner.step()).level);
};

test('an unknown event type stops only the projections that read such streams', async () => {
  const effects = streamId('effects', randomUUID());
  const nomination = streamId('nomination', randomUUID());
  await write(effects, 0, 'EffectPerformed', notice('before'));
  await write(effects, 1, 'EffectTeleported', {});
  await write(effects, 2, 'EffectPerformed', notice('after'));
  await write(nomination, 0, 'VerificationStarted', {});
  await new Sequencer(world.pool).sequence();

  const notices = new ProjectionRunner(world.pool, world.log, noticeProjection);
  await expect(level(notices)).rejects.toThrow(UnknownEventType);
  await expect(level(notices)).rejects.toThrow(/EffectTeleported.*upgrade the program/u);
  await level(new ProjectionRunner(world.pool, world.log, sightingProjection));

  const { rows: shown } = await world.pool.query('select key from read.notice');
  expect(shown).toEqual([{ key: 'before' }]);
  const { rows: sightings } = await world.pool.query('select type from read.sighting');
  expect(sightings).toEqual([{ type: 'VerificationStarted' }]);
  const { projections: standing } = await standings(world.pool);
  expect(standing.filter(({ name }) => ['nomination', 'notice', 'sighting'].includes(name))).toEqual([
    expect.objectContaining({ name: 'nomination', behind: 4 }),
    expect.objectContaining({ name: 'notice', checkpoint: 1, behind: 3 }),
    expect.objectContaining({ name: 'sighting', behind: 0 }),
  ]);
});

test('a projection passes over event types that only others read', async () => {
  await write(streamId('effects', randomUUID()), 0, 'EffectTeleported', {});
  await new Sequencer(world.pool).sequence();
  const sighting = new ProjectionRunner(world.pool, world.log, sightingProjection);
  expect(await sighting.step()).toEqual({ moved: 1, level: true, checkpoint: 1 });
});

test('two runners of one projection never write an event twice, and each finds the other’s position', async () => {
  const nomination = streamId('nomination', randomUUID());
  for (let version = 0; version < 40; version += 1) await write(nomination, version, 'VerificationStarted', {});
  await new Sequencer(world.pool).sequence();
  const one = new ProjectionRunner(world.pool, world.log, sightingProjection);
  const other = new ProjectionRunner(world.pool, world.log, sightingProjection);
  const run = async (runner: ProjectionRunner): Promise<number> => {
    let moved = 0;
    for (;;) {
      const step = await runner.step(3);
      moved += step.moved;
      if (step.level) return moved;
    }
  };
  const [byOne, byOther] = await Promise.all([run(one), run(other)]);
  expect(byOne + byOther).toBe(40);
  const { rows } = await world.pool.query('select count(*) as rows from read.sighting');
  expect(rows).toEqual([{ rows: 40 }]);
});

test('code does not write into tables of another definition', async () => {
  await write(streamId('nomination', randomUUID()), 0, 'VerificationStarted', {});
  await new Sequencer(world.pool).sequence();
  await world.pool.query(`update read.projection set definition = 99 where name = 'sighting'`);
  await expect(new ProjectionRunner(world.pool, world.log, sightingProjection).step()).rejects.toThrow(OtherDefinition);
  expect((await world.pool.query('select 1 from read.sighting')).rows).toEqual([]);
});
