import { setTimeout as pause } from 'node:timers/promises';
import { Page } from '../client/answers.js';
import { differences, type Difference } from './difference.js';
import type { Observed } from './observed.js';

/**
 * Time to wait for a notice, ms: a notice is an effect, which the workflow performs some time after the act, and later
 * where many cases are played at once.
 */
const patience = 60_000;

/**
 * `{ head: [{ text: … }] }`: notices that these persons received about the case. Entered papers send no notices, so
 * this is checked for live cases only.
 */
export async function notices(expected: Readonly<Record<string, unknown>>, observed: Observed): Promise<Difference[]> {
  const { person } = observed;
  if (person === null) return [];
  const found = await Promise.all(
    Object.entries(expected).map(async ([who, wanted]): Promise<Difference[]> => {
      const session = await person(who);
      const texts: readonly unknown[] = Array.isArray(wanted) ? wanted : [wanted];
      for (const giveUp = performance.now() + patience; ; await pause(100)) {
        const { items } = await session.get(
          `/api/notices?register=${observed.register}&case=${observed.view.id}&limit=100`,
          Page,
        );
        const missing = texts.filter((each) => !items.some((item) => differences(each, item).length === 0));
        if (missing.length === 0) return [];
        if (performance.now() > giveUp)
          return missing.map((each) => ({ path: `notices.${who}`, expected: each, actual: items }));
      }
    }),
  );
  return found.flat();
}
