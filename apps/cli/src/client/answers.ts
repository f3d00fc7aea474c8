import { z } from 'zod';

/** Shapes of the API's answers, as far as the player reads them; other fields are kept unchanged. */
export const View = z.looseObject({
  id: z.string(),
  version: z.int(),
  due: z.record(z.string(), z.string()).default({}),
});
export type View = z.infer<typeof View>;

export const Event = z.looseObject({ type: z.string(), version: z.int(), actor: z.string(), occurredAt: z.string() });
export const Done = z.looseObject({
  version: z.int(),
  case: View,
  events: z.array(z.looseObject({ type: z.string() })),
});
export type Done = z.infer<typeof Done>;
export const Opened = z.looseObject({
  id: z.string(),
  version: z.int(),
  case: View,
  events: z.array(z.looseObject({ type: z.string() })),
});

export const Identified = z.looseObject({ id: z.string() });
export const Anything = z.unknown();

export const Timeline = z.array(Event).or(z.looseObject({ items: z.array(Event) }).transform((page) => page.items));
const Action = z.looseObject({ name: z.string(), allowed: z.boolean(), guard: z.string().optional() });
export const Actions = z
  .array(Action)
  .or(z.looseObject({ items: z.array(Action) }).transform((page) => page.items))
  .or(z.looseObject({ actions: z.array(Action) }).transform((page) => page.actions));
export const Page = z.looseObject({ items: z.array(z.record(z.string(), z.unknown())), next: z.unknown() });
export const Registers = z
  .array(Identified)
  .or(z.looseObject({ items: z.array(Identified) }).transform((page) => page.items))
  .or(z.looseObject({ registers: z.array(Identified) }).transform((page) => page.registers));
const Person = z.looseObject({
  id: z.string(),
  grants: z.array(z.looseObject({ ref: z.string(), role: z.string(), standsFor: z.unknown().optional() })),
});
export const People = z.looseObject({ items: z.array(Person) }).transform((page) => page.items);
export const Clock = z.looseObject({ now: z.string() });
/** Business seconds per second. */
export const Running = z.looseObject({ speed: z.number() });
