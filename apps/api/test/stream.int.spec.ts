import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Client } from './client.js';
import { installCast, type Cast, type Installation } from './installation.js';
import { startApp, type App } from './process.js';

const Signed = z.object({
  registers: z.array(z.object({ grants: z.array(z.object({ ref: z.string(), unit: z.string() })) })),
});

let installation: Installation;
let projector: App;
let admin: Client;
let cast: Cast;
beforeAll(async () => {
  ({ installation, admin, cast } = await installCast());
  projector = await startApp('projector', installation.env);
});
afterAll(async () => {
  await projector.end();
  await installation.close();
});

/** Listens as a browser would. */
async function listen(client: Client, lastEventId?: string) {
  const stopping = new AbortController();
  const response = await fetch(`${client.url}/api/stream?register=${cast.register}`, {
    headers: { cookie: client.cookie ?? '', ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }) },
    signal: stopping.signal,
  });
  let text = '';
  const reading = (async () => {
    const decoder = new TextDecoder();
    for await (const part of response.body ?? []) text += decoder.decode(part, { stream: true });
  })().catch(() => {});
  return {
    text: () => text,
    lastId: () => [...text.matchAll(/^id: (.+)$/gmu)].at(-1)?.[1] ?? '',
    stop: async () => {
      stopping.abort();
      await reading;
    },
  };
}

describe('live changes', () => {
  it('live changes report taken work to readers of the case', async () => {
    const { id } = await cast.refer();
    const [officer, stranger] = await Promise.all([listen(cast.clients.officer), listen(cast.clients.stranger)]);
    await cast.clients.officer.post('/api/work/claim', { caseId: id, key: 'start-verify' });
    await expect
      .poll(() => officer.text(), { timeout: 5000 })
      .toContain(`event: work\ndata: {"caseId":"${id}","key":"start-verify","person":"${cast.persons.officer}"}`);
    await cast.clients.officer.post('/api/work/release', { caseId: id, key: 'start-verify' });
    await expect.poll(() => officer.text(), { timeout: 5000 }).toContain(`"key":"start-verify","person":null}`);
    expect(stranger.text()).not.toContain(id);
    await Promise.all([officer.stop(), stranger.stop()]);
  });

  it('live changes continue after a broken connection with the missed ones, once', async () => {
    const first = await listen(cast.clients.officer);
    const before = await cast.refer();
    await expect.poll(() => first.text(), { timeout: 5000 }).toContain(before.id);
    const heard = first.lastId();
    await first.stop();
    const missed = await cast.refer();
    await cast.clients.officer.post('/api/work/claim', { caseId: missed.id, key: 'start-verify' });
    await cast.clients.officer.get(
      `/api/work?register=${cast.register}&after=nomination:${missed.id}@${missed.version}`,
    );

    const again = await listen(cast.clients.officer, heard);
    await expect.poll(() => again.text(), { timeout: 5000 }).toContain(`event: case\ndata: {"caseId":"${missed.id}"`);
    await expect.poll(() => again.text(), { timeout: 5000 }).toContain(`event: work\ndata: {"caseId":"${missed.id}"`);
    expect(again.text()).not.toContain(before.id);
    expect(again.text()).toContain('event: clock');
    expect(again.lastId()).not.toBe(heard);
    await again.stop();
  });

  it('live changes reach the author of a case, even if their roles no longer reach its unit', async () => {
    const { id } = await cast.refer();
    const command = (type: string, input: unknown) =>
      admin.post(`/api/registers/${cast.register}/commands`, { type, input });
    const granted = await command('grant-role', {
      person: cast.persons.referrer,
      role: 'referrer',
      unit: '22789',
      from: '2020-01-01',
    });
    const { registers } = Signed.parse((await cast.clients.referrer.get('/api/session')).body);
    const grant = registers[0]?.grants.find(({ unit }) => unit === '22792')?.ref;
    const revoked = await command('revoke-role', { person: cast.persons.referrer, grant, on: '2023-04-01' });
    expect([granted.status, revoked.status]).toEqual([200, 200]);
    const author = await listen(cast.clients.referrer);
    await expect.poll(() => author.text(), { timeout: 5000 }).toContain('id: ');
    await cast.clients.officer.post('/api/work/claim', { caseId: id, key: 'start-verify' });
    await expect.poll(() => author.text(), { timeout: 5000 }).toContain(`event: work\ndata: {"caseId":"${id}"`);
    await author.stop();
  });

  it('live changes request a full reload when the place does not belong to this log', async () => {
    const ahead = await listen(cast.clients.officer, '999999.0');
    await expect.poll(() => ahead.text(), { timeout: 5000 }).toContain('event: resync');
    const foreign = await listen(cast.clients.officer, 'made up');
    await expect.poll(() => foreign.text(), { timeout: 5000 }).toContain('id: ');
    expect(foreign.text()).not.toContain('event: resync');
    await Promise.all([ahead.stop(), foreign.stop()]);
  });
});
