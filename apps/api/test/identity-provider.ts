import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { freePorts } from '@vinhdanh/testkit';
import Provider from 'oidc-provider';
import { Client, type Answer, type Sending } from './client.js';

/** Who is at the provider's page, and what they have shown there. */
export interface AtProvider {
  readonly subject: string;
  readonly amr?: readonly string[];
  /** They press "cancel". */
  readonly cancels?: boolean;
}

interface Registered {
  readonly id: string;
  readonly secret: string;
  readonly redirectUri: string;
}

/** What the token endpoint answers, for tests that change it on the way. */
export type TokenAnswer = Record<string, unknown>;

/** An identity provider (the package `oidc-provider`) on a port of its own, over real HTTP. */
export class TestProvider {
  readonly #server: Server;
  #at: AtProvider = { subject: '' };
  /** Changes answers of the token endpoint, as whoever has taken over the provider would. */
  tamper: (answer: TokenAnswer) => void = () => undefined;

  private constructor(
    readonly issuer: string,
    readonly port: number,
    provider: Provider,
    private readonly key: KeyObject,
  ) {
    provider.use(async (ctx, next) => {
      if (ctx.path.startsWith('/interaction/')) {
        const result = this.#at.cancels === true ? { error: 'access_denied' } : { login: this.#login() };
        await provider.interactionFinished(ctx.req, ctx.res, result, { mergeWithLastSubmission: false });
        return;
      }
      await next();
      if (ctx.path === '/token' && isRecord(ctx.body)) this.tamper(ctx.body);
    });
    this.#server = createServer((request, response) => void provider.callback()(request, response));
  }

  static async start(clients: readonly Registered[]): Promise<TestProvider> {
    const [port = 0] = await freePorts(1);
    const issuer = `http://127.0.0.1:${port}`;
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const provider = new Provider(issuer, {
      clients: clients.map(({ id, secret, redirectUri }) => ({
        client_id: id,
        client_secret: secret,
        redirect_uris: [redirectUri],
        post_logout_redirect_uris: [redirectUri.replace(/\/provider$/, '')],
      })),
      jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'first' }] },
      cookies: { keys: [randomBytes(16).toString('hex')] },
      claims: { openid: ['sub', 'amr', 'acr'] },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_, { uid }) => `/interaction/${uid}` },
      findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, role: 'chair' }) }),
      // whoever signs in agrees to be recognised
      loadExistingGrant: async (ctx) => {
        const { client, session } = ctx.oidc;
        if (client === undefined || session?.accountId === undefined) return undefined;
        const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
        grant.addOIDCScope('openid');
        await grant.save();
        return grant;
      },
    });
    const started = new TestProvider(issuer, port, provider, privateKey);
    await started.#listen();
    return started;
  }

  #listen(): Promise<void> {
    return new Promise((resolve) => this.#server.listen(this.port, '127.0.0.1', resolve));
  }

  /** Nobody answers at its address until `again`. */
  async down(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  again(): Promise<void> {
    return this.#listen();
  }

  /** Visits the provider as a browser does. @returns query with which it sends the browser back */
  async visited(url: string, at: AtProvider): Promise<string> {
    this.#at = at;
    const jar = new Map<string, string>();
    for (let next = new URL(url), steps = 0; steps < 10; steps += 1) {
      if (next.origin !== this.issuer) return next.search;
      const answer = await fetch(next, { redirect: 'manual', headers: { cookie: headerOf(jar) } });
      take(jar, answer.headers);
      const location = answer.headers.get('location');
      if (location === null) throw new Error(`${next.pathname} ${answer.status} ${await answer.text()}`);
      next = new URL(location, next);
    }
    throw new Error('the provider sends the browser round in circles');
  }

  /** A token with the provider's own signature. */
  signed(claims: Readonly<Record<string, unknown>>): string {
    const parts = [{ alg: 'RS256', typ: 'JWT', kid: 'first' }, claims];
    const text = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
    return `${text}.${sign('sha256', Buffer.from(text), this.key).toString('base64url')}`;
  }

  #login() {
    const { subject, amr } = this.#at;
    return { accountId: subject, ...(amr === undefined ? {} : { amr: [...amr] }) };
  }
}

/** A client that keeps every cookie, as a browser does between its visits. */
export class Browsing extends Client {
  readonly #jar = new Map<string, string>();

  /** What it brings along when it comes back. */
  get cookies(): ReadonlyMap<string, string> {
    return this.#jar;
  }

  override async send(path: string, sending: Sending = {}): Promise<Answer> {
    const answer = await super.send(path, { ...sending, headers: { cookie: headerOf(this.#jar), ...sending.headers } });
    take(this.#jar, answer.headers);
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

export const urlOf = ({ body }: Answer): string => (isRecord(body) ? String(body['url']) : '');

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const headerOf = (jar: ReadonlyMap<string, string>): string => [...jar].map((pair) => pair.join('=')).join('; ');

function take(jar: Map<string, string>, headers: Headers): void {
  for (const line of headers.getSetCookie()) {
    const [pair = ''] = line.split(';');
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    if (value === '' || /expires=thu, 01 jan 1970|max-age=0/i.test(line)) jar.delete(name);
    else jar.set(name, value);
  }
}
