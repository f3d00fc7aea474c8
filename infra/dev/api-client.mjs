import { Trouble } from './trouble.mjs';

/** A client of the API that was just started; it acts as its first user. */
export class ApiClient {
  #cookie = '';
  #csrf = '';

  /** @param {string} url */
  constructor(url) {
    this.url = url;
  }

  /**
   * @param {string} method @param {string} path @param {unknown} [body] @param {Record<string, string>} [headers]
   * @returns {Promise<{ status: number, body: any }>}
   */
  async ask(method, path, body, headers = {}) {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.#cookie ? { cookie: this.#cookie } : {}),
        ...(this.#csrf ? { 'x-csrf-token': this.#csrf } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(60_000),
    });
    const text = await response.text();
    const cookie = response.headers.getSetCookie().find((entry) => entry.startsWith('vd_session='));
    if (cookie) this.#cookie = cookie.split(';')[0] ?? '';
    let answer = null;
    try {
      answer = text ? JSON.parse(text) : null;
    } catch {
      answer = { detail: { en: text.slice(0, 300) } };
    }
    return { status: response.status, body: answer };
  }

  /** @param {{ username: string, password: string }} account @throws Trouble */
  async signIn({ username, password }) {
    const { status, body } = await this.ask('POST', '/api/sessions', { username, password });
    if (status !== 201) throw refused('sign-in', status, body);
    this.#csrf = body.csrf;
  }
}

/** @param {string} what @param {number} status @param {any} body */
export function refused(what, status, body) {
  const detail = body?.detail ?? {};
  return new Trouble(
    `API từ chối (${what}, ${status}): ${detail.vi ?? ''}`,
    `The API refused (${what}, ${status}): ${detail.en ?? JSON.stringify(body)}`,
  );
}
