import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { z } from 'zod';
import { personOf } from './house.js';
import type { Person } from './person.js';

const Session = z.object({ csrf: z.string() });
const Refused = z.object({ code: z.string() });
const Done = z.object({ id: z.string() });

/** A register, and the commune of its accounts. */
interface Place {
  readonly register: string;
  readonly unit: string;
}
const training: Place = { register: 'training', unit: '22792' };
export const demo: Place = { register: 'ninh-thuan-demo', unit: '22795' };

/**
 * Sends a command with a person's session, as the page does, for steps that prepare a test.
 * @returns null, or the code of the refusal
 */
export async function command({ page }: Person, caseId: string, type: string, input: unknown): Promise<string | null> {
  const answer = await post(page, `/api/nominations/${caseId}/commands`, { type, input });
  if (answer.ok()) return null;
  return Refused.parse(await answer.json()).code;
}

/** As `command`, for a command that must succeed. @throws Error if it is refused */
export async function record(person: Person, caseId: string, type: string, input: unknown): Promise<void> {
  const refused = await command(person, caseId, type, input);
  if (refused !== null) throw new Error(`${type} is refused: ${refused}`);
}

/** Refers somebody to a commune. @returns the case's id. @throws Error if it is refused */
export async function refer(
  { page }: Person,
  name: string,
  { register, unit }: Place = training,
  born?: number,
): Promise<string> {
  const subject = { kind: 'individual', name, unit, ...(born === undefined ? {} : { born }) };
  const known = await post(page, `/api/registers/${register}/subjects`, subject);
  if (!known.ok()) throw new Error(await known.text());
  const { id } = Done.parse(await known.json());
  const input = {
    subject: { id, kind: 'individual' },
    track: 'thematic',
    award: 'provincial-certificate',
    fields: [4],
    unit,
    source: 'mttq',
    summary: 'Mở đường thôn.',
  };
  const answer = await post(page, `/api/registers/${register}/nominations`, { type: 'refer', entry: 'live', input });
  if (!answer.ok()) throw new Error(await answer.text());
  return Done.parse(await answer.json()).id;
}

/** A new case of the demo register in cultivation, on which nobody else works. @returns its id */
export async function cultivated(browser: Browser, url: string, name: string): Promise<string> {
  const [referrer, officer] = await Promise.all([
    personOf(browser, url, 'referrer'),
    personOf(browser, url, 'unit-officer'),
  ]);
  const caseId = await refer(referrer, name, demo);
  await record(officer, caseId, 'start-verify', {});
  await record(officer, caseId, 'accept-new-factor', { reason: 'Dân xác nhận.' });
  await record(officer, caseId, 'plan', { support: ['Giống nấm'], weaknesses: ['Chưa ghi sổ'] });
  await Promise.all([referrer.leave(), officer.leave()]);
  return caseId;
}

/** Registers a person of the demo register. @returns their id. @throws Error if it is refused */
export async function registerPerson({ page }: Person, name: string, born: number): Promise<string> {
  const input = { name, born };
  const answer = await post(page, `/api/registers/${demo.register}/commands`, { type: 'register-person', input });
  if (!answer.ok()) throw new Error(await answer.text());
  return Done.parse(await answer.json()).id;
}

async function post(page: Person['page'], path: string, data: unknown) {
  const { csrf } = Session.parse(await (await page.request.get('/api/session')).json());
  return page.request.post(path, { data, headers: { 'x-csrf-token': csrf, 'idempotency-key': randomUUID() } });
}
