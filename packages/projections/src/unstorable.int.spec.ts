import { randomUUID } from 'node:crypto';
import { streamId } from '@vinhdanh/contracts';
import { appendStatement, Sequencer } from '@vinhdanh/event-log';
import { aLog, anAppend, type ALog } from '@vinhdanh/testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ensureProjections, ProjectionRunner, projections } from './index.js';
import { auditProjection } from './audit/project.js';

let world: ALog;
beforeEach(async () => {
  world = await aLog();
  await ensureProjections(world.pool, projections);
});
afterEach(async () => world.close());

test('U+0000 and a lone surrogate in the log stop no projection', async () => {
  const append = anAppend(streamId('nomination', randomUUID()), 0, [{ note: 'a-NUL-b-HALF-c' }]);
  const statement = appendStatement({
    ...append,
    events: append.events.map((event) => ({ ...event, type: 'VerificationStarted' })),
  });
  const values = statement.values.map((value) =>
    typeof value === 'string'
      ? value.replace('-NUL-', String.raw`\\u0000`).replace('-HALF-', String.raw`\\ud800`)
      : value,
  );
  await world.pool.query({ ...statement, values });
  const { rows: logged } = await world.owner.query('select facts::text as facts from log.event');
  expect(logged).toEqual([{ facts: String.raw`{"note":"a\u0000b\ud800c"}` }]);
  await new Sequencer(world.pool).sequence();
  expect(await new ProjectionRunner(world.pool, world.log, auditProjection).step()).toEqual({
    moved: 1,
    level: true,
    checkpoint: 1,
  });
  const { rows } = await world.pool.query('select search from read.audit');
  expect(rows).toEqual([{ search: String.raw`{"note":"ab\ufffdc"}` }]);
});
