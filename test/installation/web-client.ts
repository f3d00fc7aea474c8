import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Parsed JSON; null for an empty body. */
  readonly body: unknown;
}

/** The API refused. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly answer: Answer;
  constructor(what: string, answer: Answer) {
    super(`${what} -> ${answer.status} ${JSON.stringify(answer.body).slice(0, 600)}`);
    this.answer = answer;
  }
}

/** One browser: a session over kept-alive connections, with nothing that slows a measurement down. */
export class WebClient {
  readonly url: URL;
  readonly #agent = new Agent({ keepAlive: true });
  #cookie = '';
  #csrf = '';

  constructor(url: string) {
    this.url = new URL(url);
  }

  /** Signs in. @throws Refused */
  static async signIn(url: string, username: string, password: string): Promise<WebClient> {
    const client = new WebClient(url);
    const answer = await client.send('POST', '/api/sessions', { username, password });
    if (answer.status !== 201) throw new Refused('sign-in', answer);
    const [set] = [answer.headers['set-cookie'] ?? []].flat();
    client.#cookie = set?.split(';')[0] ?? '';
    client.#csrf = text(answer.body, 'csrf');
    return client;
  }

  /** Headers that identify this session to the API. */
  get headers(): Readonly<Record<string, string>> {
    return this.#cookie === '' ? {} : { cookie: this.#cookie, 'x-csrf-token': this.#csrf };
  }

  /** Sends a request; any status is an answer. @throws Error if the connection breaks */
  send(
    method: 'GET' | 'POST',
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const payload = body === undefined ? null : Buffer.from(JSON.stringify(body));
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          host: this.url.hostname,
          port: this.url.port,
          method,
          path,
          agent: this.#agent,
          headers: {
            ...(payload === null ? {} : { 'content-type': 'application/json', 'content-length': payload.length }),
            ...this.headers,
            ...headers,
          },
        },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('error', reject);
          response.on('end', () => {
            const whole = Buffer.concat(parts).toString();
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: whole === '' ? null : JSON.parse(whole),
            });
          });
        },
      );
      sent.on('error', reject);
      sent.end(payload ?? undefined);
    });
  }

  /** @throws Refused unless 2xx */
  async get(path: string): Promise<unknown> {
    const answer = await this.send('GET', path);
    if (answer.status >= 300) throw new Refused(`GET ${path}`, answer);
    return answer.body;
  }

  /** @throws Refused unless 2xx */
  async post(path: string, body: unknown, key: string = randomUUID()): Promise<unknown> {
    const answer = await this.send('POST', path, body, { 'idempotency-key': key });
    if (answer.status >= 300) throw new Refused(`POST ${path}`, answer);
    return answer.body;
  }

  close(): void {
    this.#agent.destroy();
  }
}

/** A member of a JSON object. @throws TypeError if it is missing or has another type */
export function member(body: unknown, name: string): unknown {
  if (typeof body !== 'object' || body === null || !(name in body))
    throw new TypeError(`no ${name} in ${JSON.stringify(body).slice(0, 300)}`);
  return Object.entries(body).find(([key]) => key === name)?.[1];
}

export function text(body: unknown, name: string): string {
  const value = member(body, name);
  if (typeof value !== 'string') throw new TypeError(`${name} is not a string`);
  return value;
}

export function number(body: unknown, name: string): number {
  const value = member(body, name);
  if (typeof value !== 'number') throw new TypeError(`${name} is not a number`);
  return value;
}
