import { InterestKind, LinkPerson, Uuid, personal } from '@vinhdanh/contracts';
import { z } from 'zod';

const Person = z.object({
  person: Uuid,
  name: personal('identity', z.string().nullable().describe('null: erased')),
  me: z.boolean(),
});

/** Who is concerned in a case, who may be, and who does what it waits for. */
export const InterestsView = z.object({
  register: z.string(),
  subject: Uuid,
  handles: z.boolean().describe('You handle the case; otherwise only your own interest is shown'),
  concerned: z.array(Person.extend({ as: InterestKind })).describe('They vote on, assess, pass and sign nothing here'),
  possible: z
    .array(
      Person.extend({
        agrees: z
          .enum(['citizen-number', 'name-and-year'])
          .describe('What agrees with the nominee: the citizen number, or name and birth year'),
      }),
    )
    .describe('Persons of the register who may be the nominee; to be answered'),
  acting: z
    .array(
      z.object({
        key: z.string().describe('`key` of the work'),
        action: z.string(),
        role: z.string().describe('The role that it waits for'),
        unit: z.string(),
        by: z
          .enum(['role', 'above', 'nobody'])
          .describe('Who does it: holders of the role, deputies included; the level above; nobody in the register'),
        under: z.string().describe('The role under which it is done'),
        persons: z.array(Person).describe('Who may do it; at most 20'),
        recused: z.array(Person).describe('Holders of the role who are concerned in the case'),
      }),
    )
    .describe('What the case waits for, and who does it'),
});
export type InterestsView = z.infer<typeof InterestsView>;

export const LinkBody = LinkPerson.omit({ subject: true }).strict();
