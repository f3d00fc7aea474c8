import { readdir } from 'node:fs/promises';
import { momentOf } from '@vinhdanh/domain';
import { Documents, openPool } from '@vinhdanh/event-log';
import type { Pool } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DiskStore } from '../src/document/disk-store.js';
import { DocumentFiles } from '../src/document/document-files.js';
import { installCast, type Cast, type Installation } from './installation.js';

let installation: Installation;
let cast: Cast;
let pool: Pool;
let owner: Pool;
beforeAll(async () => {
  ({ installation, cast } = await installCast({ from: momentOf('2023-04-12', 'warn') }));
  pool = openPool(installation.database.appUrl, { max: 2, applicationName: 'spec' });
  owner = openPool(installation.database.ownerUrl, { max: 1, applicationName: 'eraser' });
});
afterAll(async () => {
  await pool.end();
  await owner.end();
  await installation.close();
});

const folder = (): string => installation.env['DOCUMENTS_FOLDER'] ?? '';
const stored = async () =>
  (await readdir(folder(), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length;

async function upload(caseId: string, words: string): Promise<string> {
  const { officer } = cast.clients;
  const body = new FormData();
  body.append(
    'file',
    new Blob([`%PDF-1.7\n${words.repeat(200)}\n%%EOF\n`], { type: 'application/pdf' }),
    `Lý lịch ${words}.pdf`,
  );
  const headers = { cookie: officer.cookie ?? '', 'x-csrf-token': officer.csrf ?? '' };
  const response = await fetch(`${officer.url}/api/nominations/${caseId}/documents`, { method: 'POST', headers, body });
  const answer = (await response.json()) as { id: string };
  expect(response.status).toBe(201);
  return answer.id;
}

it('erasing a case’s personal data erases its remarks, files and drafts, and no others', async () => {
  const { officer, head } = cast.clients;
  const [erased, other] = [(await cast.refer()).id, (await cast.refer()).id];
  const [own, shared] = [await upload(erased, 'riêng'), await upload(erased, 'chung')];
  const others = await upload(other, 'chung');
  for (const [caseId, documents] of [
    [erased, [own, shared]],
    [other, [others]],
  ] as const) {
    const cited = await officer.post(`/api/nominations/${caseId}/commands`, {
      type: 'start-verify',
      input: { note: 'Theo lý lịch' },
      documents,
    });
    expect(cited.status).toBe(200);
    await officer.post(`/api/nominations/${caseId}/comments`, { text: 'Bà Ví Dụ ở thôn Trà Co' });
    await officer.send(`/api/drafts/command:${caseId}:decline`, {
      method: 'PUT',
      body: { reason: 'Bà Ví Dụ đã chuyển đi' },
    });
  }
  expect(await stored()).toBe(2);
  const before = (await officer.get(`/api/nominations/${erased}`)).shown;

  await owner.query('select log.erase_personal($1, $2, $3)', [
    `nomination:${erased}`,
    'Luật 91/2025/QH15, điều 14',
    'officer',
  ]);

  expect((await officer.get(`/api/nominations/${erased}`)).shown).toMatchObject({
    stage: before.stage,
    substate: before.substate,
    caseNumber: before.caseNumber,
  });
  const comments = await head.get(`/api/nominations/${erased}/comments`);
  expect(comments.body).toMatchObject({ items: [{ remark: 1, text: null }] });
  expect((await officer.get(`/api/nominations/${erased}/documents`)).body).toMatchObject({ items: [] });
  expect((await officer.get(`/api/nominations/${erased}/documents/${own}`)).status).toBe(404);
  expect((await officer.get(`/api/drafts/command:${erased}:decline`)).status).toBe(404);
  for (const what of ['event', 'event_personal']) {
    const rows = await pool.query<{ body: string }>(`select t::text as body from log.${what} t`);
    expect(rows.rows.filter(({ body }) => body.includes('Lý lịch'))).toEqual([]);
  }

  const files = new DocumentFiles(
    new Documents(pool),
    new DiskStore(folder()),
    { DOCUMENTS_UNCITED_HOURS: 24 },
    () => undefined,
  );
  expect(await files.removeErased()).toBe(2);
  expect(await files.removeErased()).toBe(0);
  await files.onApplicationShutdown();
  expect(await stored()).toBe(1);

  expect((await head.get(`/api/nominations/${other}/comments`)).body).toMatchObject({
    items: [{ text: 'Bà Ví Dụ ở thôn Trà Co' }],
  });
  expect((await officer.get(`/api/nominations/${other}/documents/${others}`)).status).toBe(200);
  expect((await officer.get(`/api/drafts/command:${other}:decline`)).status).toBe(200);
});
