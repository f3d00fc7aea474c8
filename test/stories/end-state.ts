import type { Installation } from '../installation/installation.js';
import { z } from 'zod';
import type { Play } from './installation.js';

const Json = z.record(z.string(), z.unknown());
const Items = z.object({
  items: z.array(z.looseObject({ type: z.string(), occurredAt: z.string(), facts: z.unknown(), actor: z.string() })),
});

/** Answer of the API at an address, as the observer of a play reads it. */
export const read = (house: Installation, play: Play, path: string): Promise<unknown> =>
  readAs(house, play.observer, path);

/** Cookies of sessions, by address and user name: hashing a password takes longer than most answers. */
const sessions = new Map<string, Promise<string>>();

/** Signs in an account once. */
function signedIn(
  url: string,
  { username, password }: { readonly username: string; readonly password: string },
): Promise<string> {
  const key = `${url} ${username}`;
  const cookie =
    sessions.get(key) ??
    fetch(`${url}/api/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password }),
    }).then((answer) =>
      answer.headers
        .getSetCookie()
        .map((line) => line.split(';')[0])
        .join('; '),
    );
  sessions.set(key, cookie);
  return cookie;
}

/** Answer of the API at an address, as an account reads it. @throws Error if it may not */
export async function readAs(
  house: Installation,
  account: { readonly username: string; readonly password: string },
  path: string,
): Promise<unknown> {
  const cookie = await signedIn(house.url, account);
  const answer = await fetch(`${house.url}${path}`, { headers: { cookie } });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

/**
 * The final state of a case, without values that differ between two plays of a story: ids, the register's name, the
 * manner of entry. Moments are reduced to their days.
 */
export async function endState(house: Installation, play: Play, about: string): Promise<Record<string, unknown>> {
  const id = play.cases[about] ?? '';
  const {
    id: _id,
    register: _register,
    entry: _entry,
    released: _released,
    version: _version,
    subject,
    caseNumber: _number,
    // The page's drawing data follows from the rest, but depends on the day of looking and on the accounts.
    screen: _screen,
    people: _people,
    ...view
  } = Json.parse(await read(house, play, `/api/nominations/${id}`));
  const { items } = Items.parse(await read(house, play, `/api/nominations/${id}/timeline`));
  return plain({
    ...view,
    subject: Json.parse(subject),
    timeline: items.map((event) => ({
      type: event.type,
      on: event.occurredAt,
      facts: event.facts,
      byEngine: event.actor === 'system',
    })),
  });
}

const Passages = z.looseObject({
  passages: z.array(z.object({ from: z.string(), exit: z.string(), to: z.string().nullable(), at: z.string() })),
});

/** A case's way from stage to stage, according to the log. */
export async function passagesOf(
  house: Installation,
  play: Play,
  about: string,
): Promise<z.infer<typeof Passages>['passages']> {
  return Passages.parse(await read(house, play, `/api/nominations/${play.cases[about] ?? ''}`)).passages;
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const moment = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** Replaces ids by their order of appearance, so that "the same person" stays comparable between plays. */
function plain(value: Record<string, unknown>): Record<string, unknown> {
  const names = new Map<string, string>();
  const name = (id: string): string => {
    const known = names.get(id);
    if (known !== undefined) return known;
    names.set(id, `id-${names.size + 1}`);
    return name(id);
  };
  const text = (written: string): string => (moment.test(written) ? dayOf(written) : written.replace(uuid, name));
  return Json.parse(
    JSON.parse(JSON.stringify(value), (key, inner: unknown) =>
      key === 'version' || key === 'caseNumber' ? 0 : typeof inner === 'string' ? text(inner) : inner,
    ),
  );
}

const dayOf = (at: string): string => new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(0, 10);
