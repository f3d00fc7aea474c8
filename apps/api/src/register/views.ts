import { Alone, Consent, Day, DelegationKind, Moment, Role, Unit, Uuid, personal } from '@vinhdanh/contracts';
import { z } from 'zod';

/** A clock as the API shows it. */
export const ClockView = z.object({
  now: Moment.describe('Business time of the register'),
  kind: z.enum(['system', 'simulated']),
  held: z.boolean(),
  speed: z.number().describe('Business seconds per second while it runs'),
  epoch: z.int().describe('Rises when the clock is stepped, held or set running'),
});
export type ClockView = z.infer<typeof ClockView>;

const Grant = z.object({
  ref: z.string(),
  role: Role,
  unit: z.string(),
  from: Day,
  to: Day.nullable(),
  standsFor: z
    .object({ person: Uuid, grant: z.string(), kind: DelegationKind, post: z.string(), basis: z.string() })
    .optional()
    .describe('Held in the place of one who is absent, by a paper'),
});

/** A register as an account sees it. */
export const RegisterView = z.object({
  id: z.string(),
  name: z.string(),
  person: Uuid.nullable().describe('The person of the register whom the account belongs to'),
  training: z.boolean(),
  readOnly: z.boolean().describe('Shown, and takes no command: a simulated register in production'),
  clock: ClockView,
  grants: z.array(Grant).describe('What the account may do there today'),
});
export type RegisterView = z.infer<typeof RegisterView>;

export const RegisterDetail = RegisterView.extend({
  alone: Alone.nullable().describe(
    'Why one administrator is enough for weighty changes of people and roles; null: a second person consents',
  ),
  calendars: z.array(z.int()).describe('Years whose official calendar is published'),
  policies: z.array(
    z.object({
      id: z.string(),
      hash: z.string(),
      title: z.object({ vi: z.string(), en: z.string() }),
      effectiveFrom: Day,
      effectiveTo: Day.nullable(),
    }),
  ),
});
export type RegisterDetail = z.infer<typeof RegisterDetail>;

export const Registers = z.object({ items: z.array(RegisterView) });
export const Units = z.object({ items: z.array(Unit) });
export const Person = z.object({
  id: Uuid,
  name: personal('identity', z.string().nullable().describe('null: erased')),
  accounts: z.array(Uuid),
  grants: z.array(Grant),
});
export type Person = z.infer<typeof Person>;
export const People = z.object({ items: z.array(Person) });
export const Made = z.object({ id: z.string(), version: z.int() });
export const Needs = z
  .array(z.array(Consent))
  .describe('Whose consent it still waits for, of each group one; empty: it has happened');
/** What a command on the register made, or proposed. */
export const MadeOrProposed = Made.extend({ needs: Needs });
