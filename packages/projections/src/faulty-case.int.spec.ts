import { streamId } from '@vinhdanh/contracts';
import { UnexpectedEventError } from '@vinhdanh/domain';
import { anAppend } from '@vinhdanh/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectedRegister, type ProjectedRegister } from './projected-register.spec.js';

let world: ProjectedRegister;
beforeAll(async () => {
  world = await projectedRegister();
});
afterAll(async () => world.close());

/** Writes an event without the decider, as a bug of the code or a restored log would. */
const force = (caseId: string, version: number, type: string, facts: unknown) => {
  const append = anAppend(streamId('nomination', caseId), version, [facts]);
  return world.log.append({
    ...append,
    register: world.register,
    events: append.events.map((event) => ({ ...event, type, occurredAt: '2023-04-12T06:00:00.000Z' })),
  });
};
const row = async (caseId: string) => {
  const sql = 'select n.stage, n.version, n.fault from read.nomination n where n.case_id = $1';
  return (await world.pool.query(sql, [caseId])).rows[0] as unknown;
};

test('an event that cannot happen in its stage marks its case and does not hold up other cases', async () => {
  const faulty = await world.refer('Người Có Hồ Sơ Hỏng');
  await world.project();
  expect(await force(faulty, 2, 'DossierReceived', { receipt: '1' })).toMatchObject({ kind: 'appended' });
  const sound = await world.refer('Người Có Hồ Sơ Lành');
  await world.project();
  const fault = 'DossierReceived at version 3 cannot happen in discovery';
  expect(await row(faulty)).toEqual({ stage: 'discovery', version: 2, fault });
  expect(await row(sound)).toEqual({ stage: 'discovery', version: 2, fault: null });

  await force(faulty, 3, 'VerificationStarted', {});
  await world.project();
  expect(await row(faulty)).toEqual({ stage: 'discovery', version: 2, fault });

  await expect(world.casework.view(faulty, world.accounts.officer)).rejects.toThrow(UnexpectedEventError);
  expect(await world.casework.view(sound, world.accounts.officer)).toMatchObject({ stage: 'discovery' });
});
