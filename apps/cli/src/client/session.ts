import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { ProblemBody, Refused, Unreachable } from './problem.js';

const SignedIn = z.looseObject({ csrf: z.string(), account: z.looseObject({ id: z.string(), username: z.string() }) });

export interface SendOptions {
  readonly idempotencyKey?: string;
  readonly ifMatch?: number;
}

const attempts = 5;

/**
 * One signed-in account over the public API. Requests that are safe to repeat are repeated when the connection breaks.
 */
export class Session {
  readonly url: string;
  readonly account: string;
  readonly #cookie: string;
  readonly #csrf: string;

  private constructor(url: string, account: string, cookie: string, csrf: string) {
    this.url = url;
    this.account = account;
    this.#cookie = cookie;
    this.#csrf = csrf;
  }

  /** Signs in. @throws Refused if the name or the password is wrong */
  static async signIn(url: string, username: string, password: string): Promise<Session> {
    const answer = await request(
      url,
      'POST',
      '/api/sessions',
      { 'content-type': 'application/json' },
      JSON.stringify({ username, password }),
    );
    const body = SignedIn.parse(await read(answer, `POST /api/sessions (${username})`));
    const cookie = answer.headers
      .getSetCookie()
      .find((line) => line.startsWith('vd_session='))
      ?.split(';')[0];
    if (cookie === undefined) throw new Unreachable('The API answered the sign-in without a session cookie.');
    return new Session(url, body.account.id, cookie, body.csrf);
  }

  /** @throws Refused, Unreachable, z.ZodError if the answer has another shape */
  async get<S extends z.ZodType>(path: string, shape: S): Promise<z.infer<S>> {
    const answer = await request(this.url, 'GET', path, { cookie: this.#cookie });
    return shape.parse(await read(answer, `GET ${path}`));
  }

  /** @throws Refused, Unreachable, z.ZodError if the answer has another shape */
  async post<S extends z.ZodType>(
    path: string,
    body: unknown,
    shape: S,
    options: SendOptions = {},
  ): Promise<z.infer<S>> {
    const headers: Record<string, string> = {
      cookie: this.#cookie,
      'content-type': 'application/json',
      'x-csrf-token': this.#csrf,
      'idempotency-key': options.idempotencyKey ?? randomUUID(),
    };
    if (options.ifMatch !== undefined) headers['if-match'] = `"${options.ifMatch}"`;
    const answer = await request(this.url, 'POST', path, headers, JSON.stringify(body));
    return shape.parse(await read(answer, `POST ${path}`));
  }
}

async function request(
  url: string,
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: string,
): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const answer = await fetch(new URL(path, url), { method, headers, ...(body === undefined ? {} : { body }) });
      if (attempt >= attempts || (answer.status !== 429 && answer.status !== 503)) return answer;
      const wait = Number(answer.headers.get('retry-after') ?? 1);
      await pause(Math.min(Number.isFinite(wait) ? wait : 1, 10) * 1000);
    } catch (error) {
      // Every unsafe request carries an idempotency key, so repeating it is safe.
      if (attempt >= attempts)
        throw new Unreachable(
          `No answer from ${url} (${method} ${path}): ` +
            String(error instanceof Error ? (error.cause ?? error) : error),
        );
      await pause(100 * 2 ** attempt);
    }
  }
}

async function read(answer: Response, name: string): Promise<unknown> {
  const text = await answer.text();
  const body: unknown = text === '' ? null : parse(text, name, answer.status);
  if (answer.ok) return body;
  const problem = ProblemBody.safeParse(body);
  if (!problem.success) throw new Unreachable(`${name} -> ${answer.status}: ${text.slice(0, 500)}`);
  throw new Refused(name, problem.data);
}

function parse(text: string, name: string, status: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Unreachable(`${name} -> ${status}: not JSON: ${text.slice(0, 200)}`);
  }
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
