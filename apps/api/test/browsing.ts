import { CookieJar, type AtProvider, type TestProvider } from '@vinhdanh/testkit';
import { z } from 'zod';
import { Client, type Answer, type Sending } from './client.js';

/** A client that keeps every cookie, as a browser does between its visits. */
export class Browsing extends Client {
  readonly #jar = new CookieJar();

  /** What it sends along: the request header `cookie`. */
  get cookies(): string {
    return this.#jar.header;
  }

  override async send(path: string, sending: Sending = {}): Promise<Answer> {
    const answer = await super.send(path, { ...sending, headers: { cookie: this.#jar.header, ...sending.headers } });
    this.#jar.take(answer.headers);
    if (answer.shown.csrf !== '') this.csrf = answer.shown.csrf;
    return answer;
  }

  enter(username: string, password: string): Promise<Answer> {
    return this.send('/api/sessions', { method: 'POST', body: { username, password } });
  }

  /** Goes to the provider and comes back. @returns query of the address to which it came back */
  async visit(provider: TestProvider, at: AtProvider, from = '/api/provider/visits'): Promise<string> {
    const begun = await this.send(from, { method: 'POST' });
    if (begun.status !== 201) throw new Error(`${from} ${begun.status} ${JSON.stringify(begun.body)}`);
    return provider.visited(urlOf(begun), at);
  }

  answer(answer: string): Promise<Answer> {
    return this.send('/api/provider/sessions', { method: 'POST', body: { answer } });
  }
}

const Going = z.object({ url: z.string() });
/** Where the browser goes. */
export const urlOf = ({ body }: Answer): string => Going.parse(body).url;
