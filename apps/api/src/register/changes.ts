import type { Pool } from 'pg';
import { z } from 'zod';

/** A change of the register on its way to the cases. */
export const ChangeCarried = z.object({
  id: z.string().describe('Id of the event that published the change'),
  kind: z.enum(['calendar', 'policy', 'units']),
  notedAt: z.string(),
  cases: z.int().describe('Live cases gone through'),
  passed: z
    .int()
    .describe('Cases in which it owed something by then; in others it is a moment ahead, or reaches nothing'),
  done: z.boolean(),
});
export type ChangeCarried = z.infer<typeof ChangeCarried>;
export const ChangesCarried = z.object({ items: z.array(ChangeCarried) });

const text = `select f.id, f.kind, f.noted_at as "notedAt", f.cases, f.passed, f.finished_at is not null as done
  from ops.fan_out f where f.register = $1 order by f.noted_at desc, f.version desc limit 100`;

/** Calendars, packs and units on their way to the cases of a register, the latest first; the last hundred. */
export async function changesCarried(pool: Pool, register: string): Promise<ChangeCarried[]> {
  const { rows } = await pool.query({ name: 'changes-carried', text, values: [register] });
  return z.array(ChangeCarried).parse(rows);
}
