import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Client } from './client.js';
import { installCast, password, type Cast, type Installation } from './installation.js';
import { startApp, type App } from './process.js';

/** Words that occur nowhere else: an answer with one of them shows a foreign case. */
const planted = {
  name: 'Hoàng Kín Tiếng',
  summary: 'Chuyện nhà số 47',
  comment: 'Trao đổi riêng số 53',
  title: 'Đơn xin mật 61',
  bytes: '%PDF-1.7 nội dung kín 71',
};
const narrow = ['media-partner', 'council-member'] as const;
const Paths = z.object({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.looseObject({ parameters: z.array(z.looseObject({ name: z.string(), in: z.string() })).optional() }),
    ),
  ),
});

describe('who reads single cases only', () => {
  let installation: Installation;
  let projector: App;
  let cast: Cast;
  let caseId: string;
  let caseNumber: string;
  let document: string;
  const people = new Map<string, Client>();
  let asked: readonly string[];

  beforeAll(async () => {
    const made = await installCast();
    ({ installation, cast } = made);
    projector = await startApp('projector', installation.env);
    const url = installation.api.url;
    const { admin } = made;
    const at = `/api/registers/${cast.register}`;
    for (const role of narrow) {
      const { id: person } = (
        await admin.post(`${at}/commands`, { type: 'register-person', input: { name: `Người ${role}` } })
      ).shown;
      await admin.post(`${at}/commands`, {
        type: 'grant-role',
        input: { person, role, unit: '58', from: '2020-01-01' },
      });
      await admin.post(`${at}/accounts`, {
        username: `${role}.${cast.register}`,
        password,
        name: `Người ${role}`,
        person,
      });
      people.set(role, await Client.signedIn(url, `${role}.${cast.register}`, password));
    }
    const { officer } = cast.clients;
    people.set('officer', officer);
    const opened = await cast.refer({
      subject: { id: await cast.subject(planted.name), kind: 'individual' },
      summary: planted.summary,
    });
    caseId = opened.id;
    await officer.post(`/api/nominations/${caseId}/comments`, { text: planted.comment });
    document = await upload(officer);
    const read = await officer.get(
      `/api/nominations?register=${cast.register}&after=nomination:${caseId}@${opened.version}`,
    );
    caseNumber =
      z.object({ items: z.array(z.object({ caseNumber: z.string() })) }).parse(read.body).items[0]?.caseNumber ?? '';
    const { key } = z
      .object({ items: z.array(z.object({ key: z.string() })) })
      .parse((await officer.get(`/api/work?register=${cast.register}`)).body).items[0] ?? {
      key: '',
    };
    await officer.post('/api/work/claim', { caseId, key });
    const values: Readonly<Record<string, string>> = {
      register: cast.register,
      id: caseId,
      document,
      deadline: 'verification#1',
      case: caseId,
      caseId,
      key,
      q: planted.name,
      mine: 'true',
    };
    const { paths } = Paths.parse((await officer.get('/api/openapi.json')).body);
    asked = Object.entries(paths)
      .filter(([path, methods]) => 'get' in methods && path !== '/api/stream')
      .flatMap(([path, methods]) => {
        const filled = path.replaceAll(/\{(\w+)\}/gu, (_, name: string) =>
          encodeURIComponent(
            path.startsWith('/api/registers/{id}') && name === 'id' ? cast.register : (values[name] ?? caseId),
          ),
        );
        const names = (methods['get']?.parameters ?? [])
          .filter((each) => each.in === 'query' && values[each.name] !== undefined)
          .map(({ name }) => name);
        const withQuery = (chosen: readonly string[]): string =>
          chosen.length === 0
            ? filled
            : `${filled}?${chosen.map((name) => `${name}=${encodeURIComponent(values[name] ?? '')}`).join('&')}`;
        const plain = names.filter((name) => ['register', 'caseId', 'key'].includes(name));
        const first =
          names.includes('q') && !path.startsWith('/api/search')
            ? [plain, names.filter((name) => name !== 'mine')]
            : [names];
        return [
          ...new Set(
            [
              ...first,
              names.filter((name) => name !== 'q' || path === '/api/search'),
              names.filter((name) => name !== 'mine'),
            ].map(withQuery),
          ),
        ];
      });
  });
  afterAll(async () => {
    await projector.end();
    await installation.close();
  });

  async function upload({ url, cookie, csrf }: Client): Promise<string> {
    const form = new FormData();
    form.set('title', planted.title);
    form.set('file', new Blob([planted.bytes], { type: 'application/pdf' }), 'don.pdf');
    const answer = await fetch(`${url}/api/nominations/${caseId}/documents`, {
      method: 'POST',
      headers: { cookie: cookie ?? '', 'x-csrf-token': csrf ?? '' },
      body: form,
    });
    return z.object({ id: z.string() }).parse(await answer.json()).id;
  }

  async function answers(
    who: string,
  ): Promise<readonly { readonly path: string; readonly status: number; readonly found: readonly string[] }[]> {
    const client = people.get(who);
    if (client === undefined) throw new Error(who);
    const all = [];
    for (const path of asked) {
      const answer = await fetch(`${client.url}${path}`, { headers: { cookie: client.cookie ?? '' } });
      const said = `${JSON.stringify([...answer.headers])}${await answer.text()}`;
      all.push({
        path,
        status: answer.status,
        found: [...Object.values(planted), caseNumber].filter((part) => said.includes(part)),
      });
    }
    return all;
  }

  it('a reader of single cases finds no other case at any address that shows cases', async () => {
    // the same addresses show all of it to an officer of the unit
    const shown = await answers('officer');
    expect(new Set(shown.flatMap(({ found }) => found))).toEqual(new Set([...Object.values(planted), caseNumber]));
    for (const route of ['nominations', 'work', 'work.csv', 'work/next', 'search', 'deadlines'])
      expect([route, shown.some(({ path, found }) => path.startsWith(`/api/${route}?`) && found.length > 0)]).toEqual([
        route,
        true,
      ]);
    for (const role of narrow) {
      const answered = await answers(role);
      expect(answered.filter(({ found }) => found.length > 0)).toEqual([]);
      expect(
        answered.filter(
          ({ path, status }) => path.startsWith(`/api/nominations/${caseId}`) && status !== 404 && status !== 422,
        ),
      ).toEqual([]);
      expect(answered.filter(({ status }) => status === 200).length).toBeGreaterThan(20);
      expect(answered.filter(({ status }) => status >= 500)).toEqual([]);
    }
  });

  it('a reader of single cases gets no changes of other cases', async () => {
    const ended = new AbortController();
    const heard = new Map([...people.keys()].map((who) => [who, '']));
    const listening = [...people].map(async ([who, { url, cookie }]) => {
      const { body } = await fetch(`${url}/api/stream?register=${cast.register}`, {
        headers: { cookie: cookie ?? '' },
        signal: ended.signal,
      });
      if (body === null) throw new Error(`${who}: no stream`);
      for await (const part of body.pipeThrough(new TextDecoderStream()))
        heard.set(who, `${heard.get(who) ?? ''}${part}`);
    });
    await expect.poll(() => [...heard.values()].every((said) => said.includes(': open'))).toBe(true);
    await cast.clients.officer.post(`/api/nominations/${caseId}/comments`, { text: planted.comment });
    await expect.poll(() => heard.get('officer'), { timeout: 10_000 }).toContain(caseId);
    // each change is sent to all listeners at once
    for (const role of narrow) expect([role, heard.get(role)]).toEqual([role, expect.not.stringContaining(caseId)]);
    ended.abort();
    await Promise.allSettled(listening);
  });
});
