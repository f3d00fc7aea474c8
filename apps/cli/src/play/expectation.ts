import { Actions, Timeline, type View } from '../client/answers.js';
import { dayOf } from '../story/day.js';
import { isMap } from '../story/input.js';
import { differences, type Difference } from './difference.js';
import { isListName, listed } from './listed.js';
import { naming } from './naming.js';
import { notices } from './notices.js';
import type { Observed } from './observed.js';
import { seen, unread } from './sight.js';

/** All differences between a step's expectations and the case, its actions, its timeline or a list. */
export async function examine(expected: Readonly<Record<string, unknown>>, observed: Observed): Promise<Difference[]> {
  const found = await Promise.all(Object.entries(expected).map(([path, value]) => examineOne(path, value, observed)));
  return found.flat();
}

async function examineOne(path: string, expected: unknown, observed: Observed): Promise<Difference[]> {
  if (path === 'deadlines' && isMap(expected))
    return Object.entries(expected).flatMap(([kind, value]) => deadline(kind, value, observed.view));
  if (path === 'actions' && isMap(expected)) return actions(expected, observed);
  if (path === 'timeline' && Array.isArray(expected)) return timeline(expected, observed);
  if (path === 'events' && Array.isArray(expected)) return differences(expected, observed.events, 'events');
  if (isListName(path) && isMap(expected)) return listed(path, expected, observed);
  if (path === 'seenBy' && isMap(expected)) return seen(expected, observed);
  if (path === 'unread' && isMap(expected)) return unread(expected, observed);
  if (path === 'notices' && isMap(expected)) return notices(expected, observed);
  return differences({ [path]: expected }, observed.view);
}

/**
 * `verification: 2023-04-19` is the due day; `verification: {status: paused, …}` is the latest deadline of that kind.
 */
function deadline(kind: string, expected: unknown, view: View): Difference[] {
  if (!isMap(expected)) return differences({ [kind]: expected }, view.due, 'deadlines');
  const all = Array.isArray(view['deadlines']) ? view['deadlines'] : [];
  const latest: unknown = all.findLast((candidate) => isMap(candidate) && candidate['kind'] === kind);
  return differences({ [kind]: expected }, latest === undefined ? {} : { [kind]: latest }, 'deadlines');
}

/** `sign: wrong-stage`: blocked by that guard; `start-verify: allowed`; or a map of fields of the action. */
async function actions(expected: Readonly<Record<string, unknown>>, observed: Observed): Promise<Difference[]> {
  const { actor, onBehalfOf, view } = observed;
  const query = onBehalfOf === null ? '' : `?onBehalfOf=${onBehalfOf}`;
  const answered = await actor.get(`/api/nominations/${view.id}/actions${query}`, Actions);
  const actual = Object.fromEntries(
    answered.map((action) => [
      action.name,
      isMap(expected[action.name]) ? action : action.allowed ? 'allowed' : action.guard,
    ]),
  );
  return differences(naming(expected, observed.cases), actual, 'actions');
}

/**
 * The named entries must appear in the timeline in this order; others may lie between them. `on` is the day of
 * occurrence.
 */
async function timeline(expected: readonly unknown[], observed: Observed): Promise<Difference[]> {
  const entries = (await observed.observer.get(`/api/nominations/${observed.view.id}/timeline`, Timeline)).map(
    (entry) => ({
      ...entry,
      on: dayOf(entry.occurredAt),
    }),
  );
  let from = 0;
  return expected.flatMap((wanted, index): Difference[] => {
    const shape = typeof wanted === 'string' ? { type: wanted } : wanted;
    const place = entries.findIndex((entry, at) => at >= from && differences(shape, entry).length === 0);
    if (place >= 0) {
      from = place + 1;
      return [];
    }
    return [
      {
        path: `timeline.${index}`,
        expected: shape,
        actual: entries.slice(from).map((entry) => `${entry.on} ${entry.type}`),
      },
    ];
  });
}
