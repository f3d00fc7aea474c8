import type { Day, NominationCommand } from '@vinhdanh/contracts';
import { momentOf } from '@vinhdanh/domain';
import { asRequest, castRegister, freshDatabase, referral, type FreshDatabase, type Part } from '@vinhdanh/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

test('a clock that is extended on its due day falls due a second time, and the case stays open', async () => {
  const world = await castRegister(database.appUrl, momentOf('2024-03-04', 'noon'));
  const act = (who: Part, command: NominationCommand, caseId?: string) =>
    world.casework.execute({
      ...(caseId === undefined ? { register: world.register } : { caseId }),
      request: asRequest(command),
      principal: world.accounts[who],
      idempotencyKey: null,
      ifMatch: null,
    });
  const opened = await act('referrer', {
    ...referral,
    subject: { id: await world.subject('Người Được Gia Hạn'), kind: 'individual' },
  });
  if (opened.kind !== 'done') throw new Error(JSON.stringify(opened));
  const { caseId } = opened;
  const due = opened.events.flatMap((event) => (event.type === 'DeadlineSet' ? [event.facts] : []))[0] as {
    due: Day;
  };
  await world.clocks.set(world.register, momentOf(due.due, 'noon'));
  const extended = await act(
    'head',
    { type: 'extend-deadline', deadline: 'verification#1', count: 2, basis: 'Tờ trình gia hạn' },
    caseId,
  );
  expect(extended.kind).toBe('done');
  const next = (await world.casework.follow(caseId, null))?.nextMoment;
  if (!next) throw new Error('the case waits for no moment');
  await world.clocks.set(world.register, next);
  await world.casework.passDue(caseId);
  await world.clocks.set(world.register, momentOf('2024-03-29', 'noon'));
  await world.casework.passDue(caseId);
  const verifying = await act('officer', { type: 'start-verify' }, caseId);
  expect(verifying.kind).toBe('done');
  const fallen = (await world.log.read(`nomination:${caseId}`)).filter(({ type }) => type === 'DeadlineFellDue');
  expect(fallen.map(({ facts }) => facts)).toEqual([{ deadline: 'verification#1' }, { deadline: 'verification#1' }]);
  await world.close();
});
