import { randomUUID } from 'node:crypto';

/** An answer over real HTTP. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** JSON, or the text where it is none. */
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly body: any;
}

export interface Sending {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A string goes as it is; anything else as JSON. */
  readonly body?: unknown;
}

/** Speaks to the API as a browser would: keeps the session cookie and the CSRF token. */
export class Client {
  cookie: string | null = null;
  csrf: string | null = null;

  constructor(readonly url: string) {}

  static async signedIn(url: string, username: string, password: string): Promise<Client> {
    const client = new Client(url);
    const answer = await client.send('/api/sessions', { method: 'POST', body: { username, password } });
    if (answer.status !== 201) throw new Error(`sign-in of ${username}: ${answer.status} ${JSON.stringify(answer.body)}`);
    client.cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? null;
    client.csrf = answer.body.csrf;
    return client;
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
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: parsed(text) };
  }

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.send(path, { headers });
  }

  /** Posts under a key of its own unless one is named. */
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
