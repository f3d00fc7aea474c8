import type { NominationCommand } from '@vinhdanh/contracts';
import { momentOf } from '@vinhdanh/domain';
import {
  anAppend,
  asRequest,
  castRegister,
  freshDatabase,
  referral,
  type FreshDatabase,
  type Part,
} from '@vinhdanh/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

test('an act that the log refuses each time says so after three tries, and no other case waits for it', async () => {
  const world = await castRegister(database.appUrl, momentOf('2024-03-04', 'noon'));
  const act = (who: Part, command: NominationCommand, caseId?: string) =>
    world.casework.execute({
      ...(caseId === undefined ? { register: world.register } : { caseId }),
      request: asRequest(command),
      principal: world.accounts[who],
      idempotencyKey: null,
      ifMatch: null,
    });
  const refer = async (name: string): Promise<string> => {
    const opened = await act('referrer', {
      ...referral,
      subject: { id: await world.subject(name), kind: 'individual' },
    });
    if (opened.kind !== 'done') throw new Error(JSON.stringify(opened));
    return opened.caseId;
  };
  const [blocked, sound] = [await refer('Người Bị Kẹt'), await refer('Người Khác')];
  await world.clocks.set(world.register, momentOf('2024-05-04', 'noon'));

  // other commands have taken the ids of all due acts
  const stream = `nomination:${blocked}` as const;
  const followed = await world.casework.follow(blocked, null);
  if (followed === null || followed.due.length === 0) throw new Error('nothing is due');
  let version = followed.cursor.version;
  for (const { id } of followed.due) {
    const taken = anAppend(stream, version, [{ document: 'x' }], {
      register: world.register,
      live: true,
      occurredAt: momentOf('2024-03-04', 'noon'),
    });
    const appended = await world.log.append({
      ...taken,
      commands: taken.commands.map((command) => ({ ...command, id })),
      events: taken.events.map((event) => ({ ...event, type: 'NameCorrected', commandId: id })),
    });
    if (appended.kind !== 'appended') throw new Error(JSON.stringify(appended));
    version = appended.version;
  }

  const [first] = followed.due;
  await expect(world.casework.apply(blocked, first?.id ?? '')).rejects.toThrow(/each time in the same way: duplicate/u);
  await expect(world.casework.passDue(blocked)).rejects.toThrow(/each time in the same way/u);
  await expect(act('officer', { type: 'start-verify' }, blocked)).rejects.toThrow(/each time in the same way/u);
  expect((await act('officer', { type: 'start-verify' }, sound)).kind).toBe('done');
  await world.close();
});
