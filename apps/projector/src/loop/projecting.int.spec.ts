import { randomUUID } from 'node:crypto';
import { streamId, type StreamId } from '@vinhdanh/contracts';
import { Sequencer } from '@vinhdanh/event-log';
import {
  ensureProjections,
  noticeProjection,
  projections,
  standings,
  type ProjectionDefinition,
  type Standing,
} from '@vinhdanh/projections';
import { aLog, anAppend, sightingProjection, type ALog } from '@vinhdanh/testkit';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Loop } from './loop.js';
import { projecting } from './projecting.js';

let world: ALog;
const logger = pino({ level: 'silent' });
beforeEach(async () => {
  world = await aLog();
  await ensureProjections(world.pool, [...projections, sightingProjection]);
});
afterEach(async () => world.close());

const loopOf = (definition: ProjectionDefinition): Loop =>
  new Loop(
    definition.name,
    projecting(definition, { pool: world.pool, log: world.log, logger, projected: () => {} }),
    logger,
  );

async function write(stream: StreamId, version: number, type: string): Promise<void> {
  const append = anAppend(stream, version, [{}]);
  await world.log.append({ ...append, events: append.events.map((event) => ({ ...event, type })) });
  await new Sequencer(world.pool).sequence();
}

const standingOf = async (name: string): Promise<Standing | undefined> =>
  (await standings(world.pool)).projections.find((each) => each.name === name);

test('an unknown event parks one loop, which reports its type, and the other loops continue', async () => {
  const notice = loopOf(noticeProjection);
  const sighting = loopOf(sightingProjection);
  await write(streamId('effects', randomUUID()), 0, 'EffectTeleported');
  notice.wake();
  await expect.poll(() => notice.health()).toMatchObject({ parked: true, failures: 1 });
  expect(notice.health().error).toContain('EffectTeleported');
  expect((await standingOf('notice'))?.error).toContain('EffectTeleported');

  await write(streamId('nomination', randomUUID()), 0, 'VerificationStarted');
  notice.wake();
  sighting.wake();
  await expect.poll(() => standingOf('sighting')).toMatchObject({ checkpoint: 2, behind: 0, error: null });
  expect(notice.health().failures).toBe(1);
  expect(sighting.health()).toMatchObject({ parked: false, error: null });
  await Promise.all([notice.stop(), sighting.stop()]);
});

test('a loop rebuilds tables of an older definition, and then continues', async () => {
  const stream = streamId('nomination', randomUUID());
  await write(stream, 0, 'VerificationStarted');
  const before = loopOf(sightingProjection);
  before.wake();
  await expect.poll(() => standingOf('sighting')).toMatchObject({ generation: 1, checkpoint: 1 });
  await before.stop();

  const widened: ProjectionDefinition = {
    ...sightingProjection,
    version: 2,
    init: (table) => `${sightingProjection.init(table)} alter table ${table('sighting')} add place text default 'x'`,
  };
  const after = loopOf(widened);
  after.wake();
  await expect
    .poll(() => standingOf('sighting'))
    .toMatchObject({ generation: 2, definition: 2, checkpoint: 1, error: null });
  await write(stream, 1, 'NewFactorAccepted');
  after.wake();
  await expect
    .poll(
      async () =>
        (
          await world.pool.query<{ version: number; type: string; place: string }>(
            'select version, type, place from read.sighting order by version',
          )
        ).rows,
    )
    .toEqual([
      { version: 1, type: 'VerificationStarted', place: 'x' },
      { version: 2, type: 'NewFactorAccepted', place: 'x' },
    ]);

  // older code, started again, changes nothing
  const stale = loopOf(sightingProjection);
  stale.wake();
  await expect.poll(() => stale.health().parked).toBe(true);
  await Promise.all([after.stop(), stale.stop()]);
});
