import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { Answer } from './client.js';
import { installCast, type Cast, type Installation, type Part } from './installation.js';
import { startApp, type App } from './process.js';

const Events = z.object({
  items: z.array(z.object({ logIndex: z.int(), type: z.string(), leaf: z.string() })),
  next: z.string().nullable(),
});
let installation: Installation;
let projector: App;
let cast: Cast;
let opened: { readonly id: string; readonly version: number };

beforeAll(async () => {
  ({ installation, cast } = await installCast());
  projector = await startApp('projector', installation.env);
  opened = await cast.refer();
  await cast.clients.officer.post(`/api/nominations/${opened.id}/commands`, { type: 'start-verify', input: {} });
  const done = await cast.clients.officer.post(`/api/nominations/${opened.id}/commands`, {
    type: 'decline',
    input: { reason: 'Chưa đủ "căn cứ"' },
  });
  await ask('officer', `nominations?after=nomination:${opened.id}@${done.shown.version}`);
  await vi.waitFor(
    async () => {
      if ((await audit(`case=${opened.id}&type=NominationDeclined`)).items.length === 0)
        throw new Error('the audit has not caught up yet');
    },
    { timeout: 10_000 },
  );
});
afterAll(async () => {
  await projector.end();
  await installation.close();
});

const ask = (who: Part, path: string): Promise<Answer> =>
  cast.clients[who].get(`/api/${path}${path.includes('?') ? '&' : '?'}register=${cast.register}`);
const audit = async (filter: string) => Events.parse((await ask('auditor', `audit/events?${filter}`)).body);

describe('the audit of events', () => {
  it('the audit of events is for auditors only', async () => {
    expect((await ask('keeper', 'audit/events')).body).toMatchObject({ status: 403, code: 'auditor-only' });
    expect((await ask('officer', 'audit/events.csv')).body).toMatchObject({ status: 403, code: 'auditor-only' });
    expect((await ask('appraiser', 'audit/personal-reads')).body).toMatchObject({ status: 403, code: 'auditor-only' });
  });

  it('the audit of events shows every stream with names of actors, and each filter narrows it', async () => {
    const { body } = await ask('auditor', `audit/events?case=${opened.id}&type=VerificationStarted`);
    expect(body).toMatchObject({
      items: [
        {
          type: 'VerificationStarted',
          caseId: opened.id,
          caseUnit: '22792',
          actor: { name: 'Người officer', person: cast.persons.officer },
          actorRole: 'unit-officer',
          entry: 'live',
          personal: null,
          leaf: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
      ],
    });
    expect((await audit('type=PolicyPublished')).items).toHaveLength(1);
    expect((await audit(`actor=${cast.persons.officer}`)).items.map((item) => item.type)).toContain(
      'VerificationStarted',
    );
    expect((await audit(`actor=system&case=${opened.id}`)).items).toEqual([]);
    expect((await audit('unit=22789')).items).toEqual([]);
    expect((await audit(`unit=22792&case=${opened.id}`)).items.length).toBeGreaterThanOrEqual(4);
    expect((await audit('occurredFrom=2023-04-13')).items).toEqual([]);
    expect(
      (await audit(`occurredFrom=2023-04-12&occurredTo=2023-04-12&recordedTo=2023-04-12&case=${opened.id}`)).items
        .length,
    ).toBeGreaterThanOrEqual(4);
    expect((await ask('auditor', 'audit/events?cursor=none')).body).toMatchObject({ code: 'malformed-cursor' });
  });

  it('the audit of events shows texts about persons only on request, and records that they were read', async () => {
    expect((await audit(`case=${opened.id}&q=can cu`)).items).toEqual([]);
    const { body } = await ask('auditor', `audit/events?case=${opened.id}&q=can cu&personal=true`);
    expect(body).toMatchObject({
      items: [{ caseId: opened.id, personal: { narrative: { reason: 'Chưa đủ "căn cứ"' } } }],
    });
    await expect
      .poll(async () => (await ask('auditor', `audit/personal-reads?case=${opened.id}&class=narrative`)).body, {
        timeout: 5000,
      })
      .toMatchObject({
        items: [
          {
            reader: { name: 'Người auditor' },
            caseId: opened.id,
            caseNumber: expect.stringMatching(/^NT-\d{4}-\d{5}$/u),
            classes: ['narrative'],
          },
        ],
        next: null,
      });
    expect((await ask('auditor', 'audit/reads?limit=1')).body).toMatchObject({
      items: [{ what: 'reads', reader: { name: 'Người auditor' } }],
      next: expect.any(String),
    });
    expect(JSON.stringify((await ask('auditor', 'audit/reads')).body)).toContain('can cu');
  });

  it('the audit of events pages without a gap, and downloads the same events', async () => {
    const seen: number[] = [];
    for (let cursor = ''; ;) {
      const page = await audit(`limit=7${cursor}`);
      seen.push(...page.items.map((item) => item.logIndex));
      if (page.next === null) break;
      cursor = `&cursor=${page.next}`;
    }
    expect(seen).toEqual(seen.toSorted((a, b) => b - a));
    const lines = String((await ask('auditor', 'audit/events.jsonl?type=RoleGranted,PersonRegistered')).body)
      .trim()
      .split('\n');
    const granted = lines.map((line) => z.object({ logIndex: z.int(), type: z.string() }).parse(JSON.parse(line)));
    expect(granted.map((event) => event.logIndex)).toEqual(
      (await audit('type=RoleGranted,PersonRegistered&order=asc&limit=200')).items.map((item) => item.logIndex),
    );
    const rest = String(
      (await ask('auditor', `audit/events.jsonl?type=RoleGranted,PersonRegistered&past=${granted[4]?.logIndex}`)).body,
    )
      .trim()
      .split('\n');
    expect(rest).toEqual(lines.slice(5));
    const csv = String((await ask('auditor', 'audit/events.csv')).body).split('\r\n');
    expect(csv[0]).toContain('logIndex,recordedAt,');
    expect(csv).toHaveLength(seen.length + 2);
  });
});
