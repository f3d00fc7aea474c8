import { Page } from '../client/answers.js';
import { isMap } from '../story/input.js';
import { differences, type Difference } from './difference.js';
import type { Observed } from './observed.js';

/** Lists under the names that stories use. */
const addresses = {
  list: '/api/nominations',
  work: '/api/work',
  conflicts: '/api/conflicts',
  decisions: '/api/decisions',
  quotas: '/api/unit-years',
  counted: '/api/unit-years/cases',
} as const;

export type ListName = keyof typeof addresses;
export const isListName = (path: string): path is ListName => Object.hasOwn(addresses, path);

/**
 * `where` is the query; `has` and `lacks` name cases of the story, or fields of an entry; `count` is the number of
 * entries.
 */
export async function listed(
  list: ListName,
  expected: Readonly<Record<string, unknown>>,
  observed: Observed,
): Promise<Difference[]> {
  const where = isMap(expected['where']) ? expected['where'] : {};
  const query = new URLSearchParams({
    register: observed.register,
    limit: '100',
    after: `nomination:${observed.view.id}@${observed.view.version}`,
  });
  for (const [name, value] of Object.entries(where)) query.set(name, String(value));
  const page = await observed.observer.get(`${addresses[list]}?${query.toString()}`, Page);
  const ids = page.items.map((item) => String(item['caseId'] ?? item['case'] ?? item['id']));
  const holds = (wanted: unknown): boolean => {
    if (typeof wanted === 'string') return ids.includes(observed.cases.get(wanted) ?? '');
    return page.items.some((item) => differences(wanted, item).length === 0);
  };
  const many = (name: string): readonly unknown[] => (Array.isArray(expected[name]) ? expected[name] : []);
  return [
    ...many('has').flatMap((wanted): Difference[] =>
      holds(wanted) ? [] : [{ path: `${list}.has`, expected: wanted, actual: page.items }],
    ),
    ...many('lacks').flatMap((wanted): Difference[] =>
      holds(wanted) ? [{ path: `${list}.lacks`, expected: wanted, actual: 'is there' }] : [],
    ),
    ...('count' in expected ? differences(expected['count'], page.items.length, `${list}.count`) : []),
  ];
}
