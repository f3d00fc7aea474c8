import type { Installation } from '../installation/installation.js';
import { z } from 'zod';
import type { Play } from './installation.js';

const Json = z.record(z.string(), z.unknown());
const Items = z.object({
  items: z.array(z.looseObject({ type: z.string(), occurredAt: z.string(), facts: z.unknown(), actor: z.string() })),
});

/** What the observer of a play reads at an address of the API. */
export const read = (house: Installation, play: Play, path: string): Promise<unknown> =>
  readAs(house, play.observer, path);

/** What an account reads at an address of the API. @throws Error where it may not */
export async function readAs(
  house: Installation,
  account: { readonly username: string; readonly password: string },
  path: string,
): Promise<unknown> {
  const signedIn = await fetch(`${house.url}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: account.username, password: account.password }),
  });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const answer = await fetch(`${house.url}${path}`, { headers: { cookie } });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

/** A case as it ended, without what two plays of one story cannot share: ids, the register's name, how it came in. Moments count by their day. */
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
    // what the page draws is made of the rest, for the day of looking and with the accounts that wrote
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

/** How a case went from stage to stage, by the log. */
export async function passagesOf(
  house: Installation,
  play: Play,
  about: string,
): Promise<z.infer<typeof Passages>['passages']> {
  return Passages.parse(await read(house, play, `/api/nominations/${play.cases[about] ?? ''}`)).passages;
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const moment = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** Ids are numbered in the order in which they appear, so that "the same person" stays comparable while who it is does not. */
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
