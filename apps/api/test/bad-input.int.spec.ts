import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from './client.js';
import { installCast, referral, type Cast, type Installation } from './installation.js';
import { watchLog, type WatchedLog } from './watched-log.spec.js';

let installation: Installation;
let admin: Client;
let cast: Cast;
let log: WatchedLog;
beforeAll(async () => {
  ({ installation, admin, cast } = await installCast());
  log = watchLog(installation.database.ownerUrl);
});
afterAll(async () => {
  await log.close();
  await installation.close();
});

const command = (who: keyof Cast['clients'], id: string, body: unknown, headers: Record<string, string> = {}) =>
  cast.clients[who].post(`/api/nominations/${id}/commands`, body, headers);

describe('bad input is answered with a problem, and nothing is written', () => {
  it('an unknown command is refused', async () => {
    const { id } = await cast.refer();
    await log.refusedWith(422, 'unknown-command', () => command('officer', id, { type: 'promote', input: {} }));
    await log.refusedWith(422, 'unknown-command', () => command('officer', id, { input: {} }));
    await log.refusedWith(422, 'unknown-command', () =>
      command('officer', id, {
        type: 'warn',
        input: { deadline: 'verification#1', percent: 50, at: '2023-04-17T01:00:00.000Z' },
      }),
    );
  });

  it('a command of another stage is refused with the failing fact', async () => {
    const { id } = await cast.refer();
    const answer = await log.refusedWith(409, 'wrong-stage', () =>
      command('officer', id, { type: 'propose-up', input: { number: '1/TTr' } }).then((first) =>
        first.status === 403 ? command('head', id, { type: 'propose-up', input: { number: '1/TTr' } }) : first,
      ),
    );
    expect(answer.shown.fact).toBeTruthy();
  });

  it('a command without the role or in another unit is refused', async () => {
    const { id } = await cast.refer();
    const role = await log.refusedWith(403, 'wrong-role', () => command('auditor', id, { type: 'start-verify' }));
    expect(role.shown.fact?.needed).toContain('unit-officer');
    await log.refusedWith(404, 'not-found', () => command('stranger', id, { type: 'start-verify' }));
    await log.refusedWith(404, 'not-found', () => cast.clients.stranger.get(`/api/nominations/${id}`));
    await log.refusedWith(404, 'not-found', () =>
      command('officer', '6f1f6f0e-0000-4000-8000-000000000000', { type: 'start-verify' }),
    );
  });

  it('a unit that ends before it begins is refused', async () => {
    const unit = {
      code: 'XA-LOI',
      name: 'Xã Lỗi',
      kind: 'commune',
      parent: '584',
      validFrom: '2023-06-01',
      validTo: '2023-05-31',
      successors: [],
      source: 'spec',
      certainty: 'assumed',
    };
    await log.refusedWith(409, 'period', () =>
      admin.post(`/api/registers/${cast.register}/commands`, { type: 'register-units', input: { units: [unit] } }),
    );
  });

  it('a unit under an unknown one, and a calendar with days of another year, are refused by name', async () => {
    const unit = (code: string, parent: string) => ({
      code,
      name: 'Xã Mới',
      kind: 'commune',
      parent,
      validFrom: '2023-06-01',
      validTo: null,
      successors: [],
      source: 'spec',
      certainty: 'assumed',
    });
    const send = (type: string, input: object) =>
      admin.post(`/api/registers/${cast.register}/commands`, { type, input });
    const units = await log.refusedWith(409, 'no-such-unit', () =>
      send('register-units', { units: [unit('XA-MOI', '584'), unit('XA-LAC', 'HUYEN-LAC')] }),
    );
    expect(units.shown.detail.vi).toContain('XA-LAC → HUYEN-LAC');
    const day = (date: string) => ({ date, kind: 'public-holiday', name: 'Tết', source: 'spec', certainty: 'assumed' });
    const calendar = await log.refusedWith(409, 'calendar-year', () =>
      send('publish-calendar', { year: 2026, knownFrom: '2025-12-01', days: [day('2026-01-01'), day('2027-01-01')] }),
    );
    expect(calendar.shown.detail.en).toContain('01/01/2027');
    // below a unit that comes with it, it is accepted
    expect(
      (await send('register-units', { units: [unit('XA-LAC', 'HUYEN-LAC'), unit('HUYEN-LAC', '58')] })).status,
    ).toBe(200);
  });

  it('an act entered from a paper on a live case is refused', async () => {
    const { id } = await cast.refer();
    const answer = await log.refusedWith(409, 'historical-entry-on-live-case', () =>
      command('officer', id, {
        type: 'start-verify',
        occurredAt: '2023-04-11',
        paper: 'Biên bản 1',
        onBehalfOf: cast.persons.officer,
      }),
    );
    expect(answer.shown.remedy.vi).not.toBe('');
  });

  it('a stale version is refused', async () => {
    const { id, version } = await cast.refer();
    expect((await command('officer', id, { type: 'start-verify' }, { 'if-match': `"${version}"` })).status).toBe(200);
    const answer = await log.refusedWith(412, 'stale-version', () =>
      command('officer', id, { type: 'accept-new-factor', input: { reason: 'Tốt' } }, { 'if-match': `"${version}"` }),
    );
    expect(answer.headers.get('etag')).toBe(`"${version + 1}"`);
    const wrong = await log.refusedWith(400, 'invalid-header', () =>
      command('officer', id, { type: 'start-verify' }, { 'if-match': 'yesterday' }),
    );
    expect(wrong.body).toMatchObject({
      errors: [
        {
          path: 'If-Match',
          says: { vi: expect.stringContaining('phiên bản'), en: expect.stringContaining('version') },
        },
      ],
    });
  });

  it.each(['2023-02-30', '12/04/2023', '2023-4-12', '2023-04-12T05:00:00+07:00', '', 20_230_412, null])(
    'the malformed date %s is refused',
    async (date) => {
      const { id } = await cast.refer();
      const paper = await log.refusedWith(422, 'invalid-input', () =>
        command('officer', id, { type: 'attach-paper', input: { paper: 'x', title: 'x', date } }),
      );
      expect(paper.shown.errors[0].path).toBe('input.date');
      const occurred = await log.refusedWith(422, 'invalid-input', () =>
        command('officer', id, { type: 'start-verify', occurredAt: date }),
      );
      expect(occurred.shown.errors[0].path).toBe('occurredAt');
      for (const { body } of [paper, occurred])
        expect(JSON.stringify(body)).toMatch(/"says":\{"vi":"(Viết ngày như 2023-04-12|Còn thiếu|Sai kiểu)/);
      await log.refusedWith(422, 'invalid-input', () =>
        cast.clients.officer.get(`/api/nominations/${id}?occurredAsOf=${encodeURIComponent(String(date))}`),
      );
    },
  );

  it('a mistyped field name is refused at any depth', async () => {
    const { id } = await cast.refer();
    const answer = await log.refusedWith(422, 'invalid-input', () =>
      command('officer', id, { type: 'accept-new-factor', input: { reason: 'Tốt', reasn: 'x' } }),
    );
    expect(answer.shown.errors).toEqual([{ path: 'input', message: expect.stringContaining('reasn') }]);
    expect(JSON.stringify(answer.body)).toContain('Không có ô này: reasn.');
    await log.refusedWith(422, 'invalid-input', () => command('officer', id, { type: 'start-verify', versoin: 3 }));
    const input = await referral(cast.subject);
    await log.refusedWith(422, 'invalid-input', () =>
      cast.clients.referrer.post(`/api/registers/${cast.register}/nominations`, {
        type: 'refer',
        input: { ...input, subject: { ...input.subject, name: 'x' } },
      }),
    );
    await log.refusedWith(422, 'invalid-input', () =>
      cast.clients.referrer.get(`/api/nominations?register=${cast.register}&sort=name`),
    );
  });

  it('a body of 1 MB, malformed JSON, another media type and a missing body are refused', async () => {
    const { id } = await cast.refer();
    const path = `/api/nominations/${id}/commands`;
    await log.refusedWith(413, 'body-too-large', () =>
      command('officer', id, { type: 'accept-new-factor', input: { reason: 'x'.repeat(1_000_000) } }),
    );
    await log.refusedWith(400, 'malformed-json', () => command('officer', id, '{"type":"start-verify",'));
    await log.refusedWith(400, 'malformed-json', () =>
      cast.clients.officer.send(path, { method: 'POST', headers: { 'content-type': 'application/json' } }),
    );
    await log.refusedWith(415, 'unsupported-media-type', () =>
      cast.clients.officer.send(path, {
        method: 'POST',
        body: 'type=start-verify',
        headers: { 'content-type': 'text/plain' },
      }),
    );
    await log.refusedWith(422, 'invalid-input', () => command('officer', id, '"start-verify"'));
    await log.refusedWith(422, 'invalid-input', () => command('officer', id, '[]'));
    await log.refusedWith(422, 'invalid-input', () =>
      command('officer', id, { type: 'accept-new-factor', input: { reason: 'x'.repeat(20_001) } }),
    );
  });

  it('a text in another encoding than UTF-8 is refused, because it would stay garbled in the log', async () => {
    const { id } = await cast.refer();
    const typed = (bytes: Buffer) =>
      command(
        'officer',
        id,
        Buffer.concat([Buffer.from('{"type":"decline","input":{"reason":"'), bytes, Buffer.from('"}}')]),
      );
    // windows-1258 for "Đặng", and an incomplete sequence of UTF-8
    await log.refusedWith(400, 'malformed-json', () => typed(Buffer.from([0xd0, 0xe3, 0xf2, 0x6e, 0x67])));
    await log.refusedWith(400, 'malformed-json', () => typed(Buffer.from('Đặng').subarray(0, 4)));
    expect((await typed(Buffer.from('Đặng'))).status).toBe(200);
  });

  it('property names of JavaScript’s own are plain text', async () => {
    const { id } = await cast.refer();
    await log.refusedWith(400, 'malformed-json', () =>
      command('officer', id, '{"type":"start-verify","__proto__":{"x":1}}'),
    );
    const { shown } = await log.refusedWith(422, 'invalid-input', () =>
      command('officer', 'constructor', { type: 'start-verify' }),
    );
    expect(shown.errors[0].path).toBe('id');
  });

  it.each(['a\\u0000b', 'a\\ud800b', 'a\\u001bb'])(
    'the text %s is refused, because nothing could store it',
    async (text) => {
      const { id } = await cast.refer();
      const typed = (type: string, input: string) =>
        log.refusedWith(422, 'invalid-input', () => command('officer', id, `{"type":"${type}","input":${input}}`));
      await typed('attach-paper', `{"paper":"${text}","title":"x"}`);
      await typed('attach-paper', `{"paper":"x","title":"${text}"}`);
      await typed('accept-new-factor', `{"reason":"${text}"}`);
      await typed('publish-story', `{"channel":"x","title":"x","url":"https://example.vn/${text}"}`);
      await log.refusedWith(422, 'invalid-input', () =>
        cast.clients.referrer.post(
          `/api/registers/${cast.register}/subjects`,
          `{"kind":"individual","name":"x","unit":"${text}"}`,
        ),
      );
      await log.refusedWith(422, 'invalid-input', () =>
        admin.post(`/api/registers/${cast.register}/commands`, `{"type":"register-person","input":{"name":"${text}"}}`),
      );
      await log.refusedWith(422, 'invalid-input', () =>
        admin.post(
          `/api/registers/${cast.register}/commands`,
          `{"type":"revoke-role","input":{"person":"${cast.persons.officer}","grant":"${text}","on":"2023-04-12"}}`,
        ),
      );
    },
  );

  it.each(['javascript:alert(1)', 'ftp://example.vn/', 'https://example.vn/a b'])(
    'the address %s of a story is refused',
    async (url) => {
      const { id } = await cast.refer();
      await log.refusedWith(422, 'invalid-input', () =>
        command('officer', id, { type: 'publish-story', input: { channel: 'x', title: 'x', url } }),
      );
    },
  );

  it('U+0000 in the query of a list is refused, and other waiting requests are not disturbed', async () => {
    const { id, version } = await cast.refer();
    const list = (what: string) => cast.clients.officer.get(`/api/${what.replace('?', `?register=${cast.register}&`)}`);
    const others = list(`nominations?after=nomination:${id}@${version}`);
    for (const name of ['nominations', 'work']) {
      await log.refusedWith(422, 'invalid-input', () => list(`${name}?q=a%00b`));
      await log.refusedWith(422, 'invalid-input', () => list(`${name}?unit=a%00b`));
      await log.refusedWith(422, 'invalid-input', () => list(`${name}?after=nomination:a%00b@1`));
      await log.refusedWith(422, 'malformed-cursor', () => list(`${name}?cursor=a%00b`));
    }
    for (const key of ['["2023-04-12","a\\u0000b","x"]', '["2023-04-12","x","a\\ud800b"]', '["0000-01-01","x","x"]']) {
      await log.refusedWith(422, 'malformed-cursor', () =>
        list(`work?cursor=${Buffer.from(key).toString('base64url')}`),
      );
    }
    await log.refusedWith(422, 'invalid-input', () => list('notices?after=effects:a%00b@1'));
    // no projector runs here: a waiting request gets its usual answer, not an error
    expect((await others).shown.code).toBe('not-yet-visible');
  });

  it('an unknown address or method is refused', async () => {
    await log.refusedWith(404, 'unknown-route', () => admin.get('/api/nothing'));
    const answer = await log.refusedWith(405, 'method-not-allowed', () =>
      admin.send('/api/session', { method: 'PUT', body: {} }),
    );
    expect(answer.headers.get('allow')).toBe('GET, DELETE');
  });

  it('a raw request with a broken address or a bad key is refused', async () => {
    const { port } = new URL(installation.api.url);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      httpRequest({ port, path: '/api/nominations/%zz', headers: { cookie: admin.cookie ?? '' } }, (response) =>
        resolve(response.resume().statusCode),
      )
        .on('error', reject)
        .end();
    });
    expect(status).toBe(400);
    const { id } = await cast.refer();
    await log.refusedWith(400, 'invalid-header', () =>
      command('officer', id, { type: 'start-verify' }, { 'idempotency-key': 'k'.repeat(201) }),
    );
    await log.refusedWith(400, 'invalid-header', () =>
      command('officer', id, { type: 'start-verify' }, { 'idempotency-key': 'two words' }),
    );
  });

  it('a creation without a key is refused', async () => {
    const input = await referral(cast.subject);
    await log.refusedWith(400, 'idempotency-key-required', () =>
      cast.clients.referrer.send(`/api/registers/${cast.register}/nominations`, {
        method: 'POST',
        body: { type: 'refer', input },
      }),
    );
  });
});

describe('decomposed Vietnamese', () => {
  it('decomposed Vietnamese is stored composed, and is the same request as its composed form', async () => {
    const name = 'Nguyễn Thị Ễ Ậm';
    const subject = await cast.subject(name.normalize('NFD'));
    const input = { ...(await referral(async () => subject)), summary: 'Người tốt việc tốt ở xã Phước Tiến' };
    const path = `/api/registers/${cast.register}/nominations`;
    const first = await cast.clients.referrer.post(
      path,
      { type: 'refer', input: { ...input, summary: input.summary.normalize('NFD') } },
      { 'idempotency-key': 'nfd' },
    );
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({ case: { subject: { name: name.normalize('NFC') } } });
    const again = await cast.clients.referrer.post(path, { type: 'refer', input }, { 'idempotency-key': 'nfd' });
    expect(again.status).toBe(201);
    expect(again.body).toEqual(first.body);
    const timeline = await cast.clients.officer.get(`/api/nominations/${first.shown.id}/timeline`);
    expect(timeline.shown.items[0]).toMatchObject({
      personal: { narrative: { summary: input.summary.normalize('NFC') } },
    });
  });
});
