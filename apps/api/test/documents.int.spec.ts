import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { deflateRawSync } from 'node:zlib';
import { momentOf } from '@vinhdanh/domain';
import { Documents, openPool } from '@vinhdanh/event-log';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DiskStore } from '../src/document/disk-store.js';
import { DocumentFiles } from '../src/document/document-files.js';
import type { Client } from './client.js';
import { installCast, type Cast, type Installation } from './installation.js';

let installation: Installation;
let cast: Cast;
let caseId: string;
let pool: Pool;

const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(5000, 'a'), Buffer.from('\n%%EOF\n')]);
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

interface Sent {
  readonly name?: string;
  readonly type?: string;
  readonly fields?: Readonly<Record<string, string>>;
}

/** A file as a browser's form sends it; the name is sent unchanged, even one that a browser would not allow. */
async function upload(
  client: Client,
  id: string,
  bytes: Buffer,
  { name = 'Báo cáo thành tích.pdf', type = 'application/pdf', fields = {} }: Sent = {},
) {
  const boundary = '----vinhdanh';
  const head = Object.entries(fields).map(
    ([key, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`,
  );
  const body = Buffer.concat([
    Buffer.from(
      `${head.join('')}--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n` +
        `Content-Type: ${type}\r\n\r\n`,
    ),
    bytes,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  const response = await fetch(`${client.url}/api/nominations/${id}/documents`, {
    method: 'POST',
    headers: {
      'content-type': `multipart/form-data; boundary=${boundary}`,
      cookie: client.cookie ?? '',
      'x-csrf-token': client.csrf ?? '',
    },
    body,
  });
  const answer = (await response.json()) as Record<string, string>;
  return { status: response.status, headers: response.headers, body: answer, id: answer['id'] ?? '' };
}

const read = (client: Client, path: string, headers: Record<string, string> = {}) =>
  fetch(client.url + path, { headers: { cookie: client.cookie ?? '', ...headers } });
const rows = async () =>
  (await pool.query<{ count: number }>('select count(*)::int as count from ops.document')).rows[0]?.count ?? 0;
const stored = async () =>
  (await readdir(installation.env['DOCUMENTS_FOLDER'] ?? '', { recursive: true, withFileTypes: true })).filter(
    (entry) => entry.isFile(),
  ).length;

/** Plays the case up to the step at which papers may be attached. */
async function toRecognition(): Promise<string> {
  const { id } = await cast.refer();
  for (const [part, body] of [
    ['officer', { type: 'start-verify' }],
    ['officer', { type: 'accept-new-factor', input: { reason: 'Đúng người, đúng việc' } }],
    ['officer', { type: 'plan', input: { support: ['Cử cán bộ theo dõi'], weaknesses: [] } }],
    ['officer', { type: 'log-support', input: { what: 'Tập huấn' } }],
    ['officer', { type: 'declare-ready', input: { report: 'Đủ điều kiện' } }],
  ] as const) {
    const done = await cast.clients[part].post(`/api/nominations/${id}/commands`, body);
    if (done.status !== 200) throw new Error(JSON.stringify(done.body));
  }
  return id;
}

beforeAll(async () => {
  ({ installation, cast } = await installCast({
    from: momentOf('2023-04-12', 'warn'),
    settings: { DOCUMENTS_MAX_MB: '1' },
  }));
  pool = openPool(installation.database.appUrl, { max: 1, applicationName: 'spec' });
  caseId = await toRecognition();
});
afterAll(async () => {
  await pool.end();
  await installation.close();
});

describe('a file of a case', () => {
  it('a file is uploaded, cited by an act with its hash, and then read by every reader of the case', async () => {
    const { officer, head, stranger } = cast.clients;
    const sent = await upload(officer, caseId, pdf, {
      fields: { kind: 'M01-BC', title: 'Báo cáo thành tích', date: '2023-04-10' },
    });
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    expect(sent).toMatchObject({
      status: 201,
      body: {
        name: 'Báo cáo thành tích.pdf',
        type: 'application/pdf',
        size: pdf.length,
        sha256,
        cited: false,
        date: '2023-04-10',
      },
    });
    const path = `/api/nominations/${caseId}/documents/${sent.id}`;
    expect((await read(head, path)).status).toBe(404);
    const done = await officer.post(`/api/nominations/${caseId}/commands`, {
      type: 'attach-paper',
      input: { paper: 'M01-BC', title: 'Báo cáo thành tích' },
      documents: [sent.id],
    });
    expect(done.body).toMatchObject({
      events: [
        { type: 'PaperAttached', facts: { paper: 'M01-BC', sha256 } },
        {
          type: 'DocumentsCited',
          facts: {
            of: 'PaperAttached',
            documents: [{ id: sent.id, sha256, size: pdf.length, type: 'application/pdf' }],
          },
        },
      ],
    });
    const answer = await read(head, path);
    expect(answer.status).toBe(200);
    expect(Buffer.from(await answer.arrayBuffer()).equals(pdf)).toBe(true);
    expect(answer.headers.get('content-disposition')).toBe(
      `inline; filename="Bao cao thanh tich.pdf"; filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20th%C3%A0nh%20t%C3%ADch.pdf`,
    );
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
    const part = await read(head, path, { range: 'bytes=0-7' });
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
      206,
      `bytes 0-7/${pdf.length}`,
      '%PDF-1.7',
    ]);
    expect((await read(head, path, { range: 'bytes=999999-' })).status).toBe(416);
    expect((await read(head, path, { 'if-none-match': answer.headers.get('etag') ?? '' })).status).toBe(304);
    expect((await read(head, `${path}?download=true`)).headers.get('content-disposition')).toMatch(/^attachment/);
    expect((await read(stranger, path)).status).toBe(404);
    const other = (await cast.refer()).id;
    expect((await read(officer, `/api/nominations/${other}/documents/${sent.id}`)).status).toBe(404);
    expect((await read(officer, `/api/nominations/${caseId}/documents/${sha256}`)).status).toBe(422);
    expect((await head.get(`/api/nominations/${caseId}/documents`)).shown.items).toMatchObject([
      { id: sent.id, cited: true },
    ]);
    await expect
      .poll(
        async () => (await pool.query(`select 1 from ops.personal_read where 'document' = any (classes)`)).rowCount,
        { timeout: 3000 },
      )
      .toBeGreaterThan(0);
  });

  it.each([
    ['a file that lies about its type', png, { name: 'quyết định.pdf' }, 422, 'document-lies'],
    ['one whose sender lies', png, { name: 'anh.png', type: 'application/pdf' }, 422, 'document-lies'],
    [
      'a web page under an image’s name',
      Buffer.from('<html><script>alert(1)</script>'),
      { name: 'anh.png', type: 'image/png' },
      422,
      'document-type',
    ],
    [
      'a program',
      Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500)]),
      { name: 'chay.exe', type: 'application/octet-stream' },
      422,
      'document-type',
    ],
    [
      'an archive under an office name',
      emptyZip(),
      { name: 'bang.docx', type: 'application/octet-stream' },
      422,
      'document-type',
    ],
    ['0 bytes', Buffer.alloc(0), {}, 422, 'document-empty'],
    ['more than the limit', Buffer.concat([pdf, Buffer.alloc(1_000_001)]), {}, 413, 'document-too-large'],
    ['a name with a path', pdf, { name: '../../etc/a.pdf' }, 422, 'document-name'],
    ['a name with a path of Windows', pdf, { name: 'C:\\\\a.pdf' }, 422, 'document-name'],
    ['a name that reads backwards', pdf, { name: 'a\u202Efdp.pdf' }, 422, 'document-name'],
    ['a date that is none', pdf, { fields: { date: '2023-02-30' } }, 422, 'invalid-input'],
    ['fields that nobody knows', pdf, { fields: { path: '/etc' } }, 422, 'invalid-input'],
  ] as const)('a file that is %s is refused in both languages and not stored', async (_, bytes, sent, status, code) => {
    const before = [await rows(), await stored()];
    const answer = await upload(cast.clients.officer, caseId, bytes, sent);
    expect(answer).toMatchObject({
      status,
      body: { code, detail: { vi: expect.stringMatching(/./), en: expect.stringMatching(/./) } },
    });
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect([await rows(), await stored()]).toEqual(before);
  });

  it('a file of 200 MB is refused before it is read', async () => {
    const started = performance.now();
    const answer = await upload(cast.clients.officer, caseId, Buffer.alloc(200_000_000)).catch((error: unknown) => ({
      status: 413,
      body: { code: String(error) },
    }));
    expect(answer).toMatchObject({ status: 413 });
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  it('a file is not accepted from a stranger or an auditor, without a token, or where no form belongs', async () => {
    const { officer, stranger, auditor } = cast.clients;
    expect((await upload(stranger, caseId, pdf)).status).toBe(404);
    expect(await upload(auditor, caseId, pdf)).toMatchObject({ status: 403, body: { code: 'officers-only' } });
    expect(await upload(officer.with(null), caseId, pdf)).toMatchObject({
      status: 403,
      body: { code: 'csrf-token-wrong' },
    });
    expect(
      (
        await officer.send('/api/sessions', {
          method: 'POST',
          headers: { 'content-type': 'multipart/form-data; boundary=x' },
          body: '--x--',
        })
      ).body,
    ).toMatchObject({
      status: 415,
    });
    expect((await officer.post(`/api/nominations/${caseId}/documents`, { a: 1 })).body).toMatchObject({
      status: 415,
      code: 'unsupported-media-type',
    });
    const torn = await officer.send(`/api/nominations/${caseId}/documents`, {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF',
    });
    expect(torn.body).toMatchObject({ status: 400, code: 'malformed-request' });
  });

  it('a file that no act cites is swept after a time, and its bytes only if no other file needs them', async () => {
    const { officer } = cast.clients;
    const files = new DocumentFiles(
      new Documents(pool),
      new DiskStore(installation.env['DOCUMENTS_FOLDER'] ?? ''),
      { DOCUMENTS_UNCITED_HOURS: 1 },
      () => undefined,
    );
    const own = Buffer.concat([pdf, Buffer.from('x')]);
    const [copy, alone] = [await upload(officer, caseId, pdf), await upload(officer, caseId, own)];
    expect([copy.status, alone.status]).toEqual([201, 201]);
    await pool.query(`update ops.document set uploaded_at = uploaded_at - interval '2 hours'`);
    const before = await stored();
    const cited = (await cast.clients.head.get(`/api/nominations/${caseId}/documents`)).shown.items[0]?.id ?? '';
    expect(await files.sweep(3)).toBe(0);
    expect(await files.sweep(1)).toBeGreaterThanOrEqual(2);
    await files.onApplicationShutdown();
    expect(await stored()).toBe(before - 1);
    expect((await read(officer, `/api/nominations/${caseId}/documents/${alone.id}`)).status).toBe(404);
    expect((await read(officer, `/api/nominations/${caseId}/documents/${cited}`)).status).toBe(200);
    const late = await officer.post(`/api/nominations/${caseId}/commands`, {
      type: 'attach-paper',
      input: { paper: 'M03', title: 'Khác' },
      documents: [alone.id],
    });
    expect(late.body).toMatchObject({ status: 422, errors: [{ path: 'documents.0' }] });
  });

  it('a file is cited only in its own case, and by accounts that may see it', async () => {
    const { officer, head } = cast.clients;
    const { id: file } = await upload(officer, caseId, png, { name: 'ảnh.png', type: 'image/png' });
    const attach = { type: 'attach-paper', input: { paper: 'M02-BB', title: 'Biên bản' }, documents: [file] };
    const other = await toRecognition();
    expect((await officer.post(`/api/nominations/${other}/commands`, attach)).body).toMatchObject({
      status: 422,
      errors: [{ path: 'documents.0' }],
    });
    expect(
      (
        await head.post(`/api/nominations/${caseId}/commands`, {
          type: 'not-pass',
          input: { reason: 'Chưa', close: false },
          documents: [file],
        })
      ).body,
    ).toMatchObject({
      status: 422,
    });
  });
});

/** A zip archive without meaningful entries. */
function emptyZip(): Buffer {
  const data = deflateRawSync(Buffer.from('x'));
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(data.length, 18);
  local.writeUInt32LE(1, 22);
  local.writeUInt16LE(1, 26);
  return Buffer.concat([local, Buffer.from('a'), data]);
}
