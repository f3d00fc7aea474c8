import { Actions, Timeline, type View } from '../client/answers.js';
import { dayOf } from '../story/day.js';
import { isMap } from '../story/input.js';
import { differences, type Difference } from './difference.js';
import { isListName, listed } from './listed.js';
import { naming } from './naming.js';
import { notices } from './notices.js';
import type { Scene } from './scene.js';
import { seen, unread } from './sight.js';

/** All differences between a step's expectations and the case, its actions, its timeline or a list. */
export async function examine(expected: Readonly<Record<string, unknown>>, scene: Scene): Promise<Difference[]> {
  const found = await Promise.all(Object.entries(expected).map(([path, value]) => examineOne(path, value, scene)));
  return found.flat();
}

async function examineOne(path: string, expected: unknown, scene: Scene): Promise<Difference[]> {
  if (path === 'deadlines' && isMap(expected))
    return Object.entries(expected).flatMap(([kind, value]) => deadline(kind, value, scene.view));
  if (path === 'actions' && isMap(expected)) return actions(expected, scene);
  if (path === 'timeline' && Array.isArray(expected)) return timeline(expected, scene);
  if (path === 'events' && Array.isArray(expected)) return differences(expected, scene.events, 'events');
  if (isListName(path) && isMap(expected)) return listed(path, expected, scene);
  if (path === 'seenBy' && isMap(expected)) return seen(expected, scene);
  if (path === 'unread' && isMap(expected)) return unread(expected, scene);
  if (path === 'notices' && isMap(expected)) return notices(expected, scene);
  return differences({ [path]: expected }, scene.view);
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
async function actions(expected: Readonly<Record<string, unknown>>, scene: Scene): Promise<Difference[]> {
  const answered = await scene.actor.get(
    `/api/nominations/${scene.view.id}/actions${scene.onBehalfOf === null ? '' : `?onBehalfOf=${scene.onBehalfOf}`}`,
    Actions,
  );
  const actual = Object.fromEntries(
    answered.map((action) => [
      action.name,
      isMap(expected[action.name]) ? action : action.allowed ? 'allowed' : action.guard,
    ]),
  );
  return differences(naming(expected, scene.cases), actual, 'actions');
}

/**
 * The named entries must appear in the timeline in this order; others may lie between them. `on` is the day of
 * occurrence.
 */
async function timeline(expected: readonly unknown[], scene: Scene): Promise<Difference[]> {
  const entries = (await scene.observer.get(`/api/nominations/${scene.view.id}/timeline`, Timeline)).map((entry) => ({
    ...entry,
    on: dayOf(entry.occurredAt),
  }));
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
