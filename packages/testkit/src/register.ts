import { Casework, type Principal } from '@vinhdanh/casework';
import type { CommandRequest, Role } from '@vinhdanh/contracts';
import { Clocks, EventLog, openPool } from '@vinhdanh/event-log';
import { loadCalendars, loadPack, loadUnits } from '@vinhdanh/policy';
import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Part } from './scenario.js';

/** A register with the cast of the straight path, each with their own account, on a real database. */
export interface CastRegister {
  readonly register: string;
  readonly casework: Casework;
  readonly log: EventLog;
  readonly clocks: Clocks;
  readonly pool: Pool;
  readonly admin: Principal;
  readonly accounts: Readonly<Record<Part | 'clerk' | 'releaser', Principal>>;
  readonly persons: Readonly<Record<Part | 'clerk' | 'releaser', string>>;
  readonly subject: (name?: string) => Promise<string>;
  close(): Promise<void>;
}

const roles: Readonly<Record<Part | 'clerk' | 'releaser', readonly [Role, string]>> = {
  referrer: ['referrer', '22792'],
  officer: ['unit-officer', '22792'],
  head: ['unit-head', '22792'],
  assessor: ['assessor', '22792'],
  secretary: ['council-secretary', '22792'],
  appraiser: ['appraiser', 'NT-SNV'],
  chair: ['chair', '58'],
  stranger: ['unit-officer', '22789'],
  clerk: ['entry-clerk', '58'],
  releaser: ['appraiser', 'NT-SNV'],
};
export const allParts = [
  'referrer',
  'officer',
  'head',
  'assessor',
  'secretary',
  'appraiser',
  'chair',
  'stranger',
  'clerk',
  'releaser',
] as const;

/**
 * Builds the register through casework, as an administrator would.
 * @param url application role's URL
 * @param from start of the simulated clock; null = system clock
 */
export async function castRegister(
  url: string,
  from: string | null,
  register = `r-${randomUUID().slice(0, 8)}`,
): Promise<CastRegister> {
  const pool = openPool(url, { max: 10, applicationName: 'testkit' });
  const log = new EventLog(pool);
  const clocks = new Clocks(pool);
  const casework = new Casework(log, clocks);
  const admin: Principal = { account: randomUUID() };
  const tell = async (type: Parameters<Casework['administer']>[0]['type'], input: unknown): Promise<string> => {
    const done = await casework.administer({
      register,
      type,
      input,
      principal: admin,
      installationAdministrator: true,
      idempotencyKey: null,
    });
    if (done.kind !== 'done') throw new Error(`${type}: ${JSON.stringify(done)}`);
    return done.id;
  };
  await tell('create-register', {
    name: register,
    clock: from === null ? { kind: 'system' } : { kind: 'simulated', from },
  });
  await tell('register-units', { units: loadUnits() });
  for (const year of loadCalendars()) await tell('publish-calendar', year);
  for (const id of ['ninh-thuan-2023', 'ninh-thuan-2024', 'khanh-hoa-2025'])
    await tell('publish-policy', { pack: loadPack(id) });
  const made = await Promise.all(
    allParts.map(async (part) => {
      const [role, unit] = roles[part];
      const person = await tell('register-person', { name: `Người ${part}` });
      await tell('grant-role', { person, role, unit, from: '2020-01-01' });
      const account = randomUUID();
      await tell('link-account', { person, account });
      return [part, { person, principal: { account } }] as const;
    }),
  );
  const byPart = <T>(of: (each: { person: string; principal: Principal }) => T) =>
    // every part was made above
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    Object.fromEntries(made.map(([part, each]) => [part, of(each)])) as Record<Part | 'clerk' | 'releaser', T>;
  return {
    register,
    casework,
    log,
    clocks,
    pool,
    admin,
    accounts: byPart((each) => each.principal),
    persons: byPart((each) => each.person),
    subject: (name = 'Pi Năng Thị Ví Dụ') => tell('register-subject', { kind: 'individual', name, born: 1984 }),
    close: async () => {
      await log.close();
      await pool.end();
    },
  };
}

/** A request in the form that the API passes on. */
export const asRequest = (
  { type, ...input }: { readonly type: CommandRequest['type'] } & Record<string, unknown>,
  paper: Partial<CommandRequest> = {},
): CommandRequest => ({ ...paper, type, input });
