import { randomUUID } from 'node:crypto';
import { z } from 'zod';

const Item = z.looseObject({
  id: z.string().catch(''),
  caseId: z.string().catch(''),
  name: z.string().catch(''),
  type: z.string().catch(''),
  actor: z.string().catch(''),
  occurredAt: z.string().catch(''),
  recordedAt: z.string().catch(''),
  grants: z.array(z.looseObject({ ref: z.string() })).catch([]),
  personal: z.looseObject({ narrative: z.record(z.string(), z.unknown()).catch({}) }).optional(),
});
const Part = z.looseObject({ status: z.string().catch('') });

/** The fields that specs read one by one, empty when an answer lacks them; whole answers are matched by `body`. */
const Shown = z.looseObject({
  id: z.string().catch(''),
  version: z.int().catch(-1),
  csrf: z.string().catch(''),
  code: z.string().catch(''),
  status: z.union([z.string(), z.int()]).catch(''),
  now: z.string().catch(''),
  held: z.boolean().catch(false),
  steps: z.int().catch(-1),
  next: z.string().nullable().catch(null),
  type: z.string().catch(''),
  detail: z.object({ vi: z.string(), en: z.string() }).catch({ vi: '', en: '' }),
  remedy: z.object({ vi: z.string(), en: z.string() }).catch({ vi: '', en: '' }),
  fact: z
    .looseObject({ needed: z.array(z.string()).catch([]), laggards: z.array(Item).catch([]) })
    .nullable()
    .catch(null),
  case: z.looseObject({ subject: z.looseObject({ name: z.string().nullable().catch(null) }) }).optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).catch([]),
  items: z.array(Item).catch([]),
  events: z.array(Item).catch([]),
  parts: z.record(z.string(), Part).catch({}),
  follow: z.looseObject({ lag: z.int(), health: z.string() }).catch({ lag: -1, health: '' }),
  workflow: z.unknown().optional(),
  payloads: z.array(z.looseObject({ metadata: z.record(z.string(), z.string()), data: z.string() })).catch([]),
});

/** An answer over real HTTP. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** JSON, or text if it is not JSON. */
  readonly body: unknown;
  readonly shown: z.infer<typeof Shown>;
}

export interface Sending {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A string or bytes are sent unchanged; anything else as JSON. */
  readonly body?: unknown;
}

/** Acts as a browser: keeps the session cookie and the CSRF token. */
export class Client {
  cookie: string | null = null;
  csrf: string | null = null;

  constructor(readonly url: string) {}

  static async signedIn(url: string, username: string, password: string): Promise<Client> {
    const client = new Client(url);
    const answer = await client.send('/api/sessions', { method: 'POST', body: { username, password } });
    if (answer.status !== 201)
      throw new Error(`sign-in of ${username}: ${answer.status} ${JSON.stringify(answer.body)}`);
    client.cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? null;
    client.csrf = answer.shown.csrf;
    return client;
  }

  /** With a session that was opened before. */
  static of(url: string, { cookie, csrf }: { readonly cookie: string; readonly csrf: string }): Client {
    const client = new Client(url);
    client.cookie = cookie;
    client.csrf = csrf;
    return client;
  }

  /** @throws Error if nobody is signed in */
  get session(): { readonly cookie: string; readonly csrf: string } {
    if (this.cookie === null || this.csrf === null) throw new Error('nobody is signed in');
    return { cookie: this.cookie, csrf: this.csrf };
  }

  /** The same cookie with another CSRF token, or none. */
  with(csrf: string | null): Client {
    const other = new Client(this.url);
    other.cookie = this.cookie;
    other.csrf = csrf;
    return other;
  }

  async send(path: string, { method = 'GET', headers = {}, body }: Sending = {}): Promise<Answer> {
    const response = await fetch(this.url + path, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.cookie === null ? {} : { cookie: this.cookie }),
        ...(this.csrf === null || method === 'GET' ? {} : { 'x-csrf-token': this.csrf }),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' || body instanceof Uint8Array ? Buffer.from(body) : JSON.stringify(body) }),
    });
    const read = parsed(await response.text());
    return {
      status: response.status,
      headers: response.headers,
      body: read,
      shown: Shown.parse(typeof read === 'object' && read !== null ? read : {}),
    };
  }

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.send(path, { headers });
  }

  /** Posts under a new key unless one is given. */
  post(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.send(path, { method: 'POST', body, headers: { 'idempotency-key': randomUUID(), ...headers } });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
