import { z } from 'zod';
import type { Person } from './person.js';

const Found = z.object({
  items: z.array(z.object({ id: z.string(), subject: z.object({ name: z.string().nullable() }) })),
});

/**
 * The case of a subject of the demo register, found with the session of a person who may read it.
 * @throws Error if there is none
 */
export async function caseOf({ page }: Person, name: string): Promise<string> {
  const answer = await page.request.get('/api/nominations', {
    params: { register: 'ninh-thuan-demo', q: name, limit: 20 },
  });
  const { items } = Found.parse(await answer.json());
  const found = items.find(({ subject }) => subject.name === name);
  if (found === undefined) throw new Error(`no case of ${name}`);
  return found.id;
}
