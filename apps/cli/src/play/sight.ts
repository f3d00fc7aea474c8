import { z } from 'zod';
import { Anything, Page } from '../client/answers.js';
import { Refused } from '../client/problem.js';
import type { Session } from '../client/session.js';
import type { Difference } from './difference.js';
import type { Observed } from './observed.js';

/**
 * `{ officer: true, neighbour: false }`: who finds the case, by its address and in the list, and who does not. Persons
 * read with their present accounts, so this is checked only where they have accounts (live cases).
 */
export async function seen(expected: Readonly<Record<string, unknown>>, observed: Observed): Promise<Difference[]> {
  const { person } = observed;
  if (person === null) return [];
  const found = await Promise.all(
    Object.entries(expected).map(async ([who, sees]): Promise<Difference[]> => {
      const session = await person(who);
      const own = await reads(session, `/api/nominations/${observed.view.id}`);
      const { register, view } = observed;
      const query = `register=${register}&limit=100&after=nomination:${view.id}@${view.version}`;
      const page = await session.get(`/api/nominations?${query}`, Page).catch(nothing);
      const inList = page?.items.some((item) => item['id'] === observed.view.id) === true;
      return (own !== null) === sees && inList === sees
        ? []
        : [{ path: `seenBy.${who}`, expected: sees, actual: { address: own !== null, list: inList } }];
    }),
  );
  return found.flat();
}

const Texts = z.array(z.string().min(3)).min(1);

/**
 * `{ officer: ["…"] }`: nothing that this person can read of the case contains any of the texts: view, timeline,
 * actions, lists.
 */
export async function unread(expected: Readonly<Record<string, unknown>>, observed: Observed): Promise<Difference[]> {
  const { person } = observed;
  if (person === null) return [];
  const found = await Promise.all(
    Object.entries(expected).map(async ([who, texts]): Promise<Difference[]> => {
      const wanted = Texts.parse(texts);
      const session = await person(who);
      const own = `/api/nominations/${observed.view.id}`;
      const searches = wanted.map(
        (text) => `/api/nominations?register=${observed.register}&q=${encodeURIComponent(text)}`,
      );
      const lists = [
        `/api/nominations?register=${observed.register}&limit=100`,
        `/api/work?register=${observed.register}&limit=100`,
      ];
      const read = await Promise.all(
        [own, `${own}/timeline`, `${own}/actions`, ...lists].map((path) => reads(session, path)),
      );
      const held = wanted.filter((text) =>
        read.some((answer) => JSON.stringify(answer).normalize('NFC').includes(text.normalize('NFC'))),
      );
      const hits = await Promise.all(searches.map((path) => session.get(path, Page).catch(nothing)));
      const searched = wanted.filter((_text, index) => (hits[index]?.items.length ?? 0) > 0);
      return held.length + searched.length === 0
        ? []
        : [{ path: `unread.${who}`, expected: 'nowhere', actual: { read: held, found: searched } }];
    }),
  );
  return found.flat();
}

const nothing = (error: unknown): null => {
  if (error instanceof Refused) return null;
  throw error;
};

const reads = (session: Session, path: string): Promise<unknown> => session.get(path, Anything).catch(nothing);
