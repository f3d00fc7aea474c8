import type { Day, NominationCommand } from '@vinhdanh/contracts';
import { dayOf, momentOf } from '@vinhdanh/domain';
import { Sequencer } from '@vinhdanh/event-log';
import {
  asRequest,
  castRegister,
  freshDatabase,
  referral,
  straightPath,
  type CastRegister,
  type Part,
} from '@vinhdanh/testkit';
import { ensureProjections, ProjectionRunner, projections } from './index.js';

/** A register with its cast on its own database; a test plays cases through casework and projects them on demand. */
export interface ProjectedRegister extends CastRegister {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** Refers a subject; returns the case. */
  refer(name: string, change?: Partial<Extract<NominationCommand, { type: 'refer' }>>): Promise<string>;
  tell(who: Part, caseId: string, command: NominationCommand): Promise<number>;
  /** Plays the straight path from its second act up to and including the named act, on its days. */
  tellUntil(caseId: string, last: NominationCommand['type']): Promise<void>;
  /** Numbers all events and projects them, in batches of that size. */
  project(batch?: number): Promise<void>;
  /** Steps the clock to noon of a day. */
  on(day: Day): Promise<void>;
}

export async function projectedRegister(from: Day = '2023-04-12'): Promise<ProjectedRegister> {
  const database = await freshDatabase();
  const world = await castRegister(database.appUrl, momentOf(from, 'noon'));
  await ensureProjections(world.pool, projections);
  const sequencer = new Sequencer(world.pool);
  const runners = projections.map((definition) => new ProjectionRunner(world.pool, world.log, definition));

  const execute = async (who: Part, caseId: string | null, command: NominationCommand) => {
    const executed = await world.casework.execute({
      ...(caseId === null ? { register: world.register } : { caseId }),
      request: asRequest(command),
      principal: world.accounts[who],
      idempotencyKey: null,
      ifMatch: null,
    });
    if (executed.kind !== 'done') throw new Error(`${command.type}: ${JSON.stringify(executed)}`);
    return executed;
  };
  const on = async (day: Day): Promise<void> => {
    await world.clocks.set(world.register, momentOf(day, 'noon'));
  };
  const tell = async (who: Part, caseId: string, command: NominationCommand) =>
    (await execute(who, caseId, command)).version;

  return {
    ...world,
    ownerUrl: database.ownerUrl,
    appUrl: database.appUrl,
    refer: async (name, change = {}) => {
      if (referral.type !== 'refer') throw new Error('the straight path begins with a referral');
      return (
        await execute('referrer', null, {
          ...referral,
          subject: { id: await world.subject(name), kind: 'individual' },
          ...change,
        })
      ).caseId;
    },
    tell,
    tellUntil: async (caseId, last) => {
      for (const [day, part, command] of straightPath.slice(1)) {
        if (day > dayOf((await world.clocks.now(world.register)).now)) await on(day);
        await tell(part, caseId, command);
        if (command.type === last) return;
      }
    },
    project: async (batch = 1000) => {
      while ((await sequencer.sequence()).taken > 0);
      for (const runner of runners) while (!(await runner.step(batch)).level);
    },
    on,
    close: async () => {
      await world.close();
      await database.drop();
    },
  };
}
