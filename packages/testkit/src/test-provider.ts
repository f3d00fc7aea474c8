import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type Provider from 'oidc-provider';
import { CookieJar } from './cookie-jar.js';
import { freePorts } from './free-port.js';

/** Who is at the provider's page, and what they have shown there. */
export interface AtProvider {
  readonly subject: string;
  readonly amr?: readonly string[];
  /** They press "cancel". */
  readonly cancels?: boolean;
}

/** A client that the provider knows. */
interface RegisteredClient {
  readonly id: string;
  readonly secret: string;
  readonly redirectUri: string;
}

/** What the token endpoint answers, for tests that change it on the way. */
type TokenAnswer = Record<string, unknown>;

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

  /** @param at its port; default: any that is free */
  static async start(clients: readonly RegisteredClient[], at?: number): Promise<TestProvider> {
    const [port = 0] = at === undefined ? await freePorts(1) : [at];
    const issuer = `http://127.0.0.1:${port}`;
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    // loaded here, because only few specs need it
    const { default: Made } = await import('oidc-provider');
    const provider = new Made(issuer, {
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

  /** Who is at the provider's page from now on. */
  expect(at: AtProvider): void {
    this.#at = at;
  }

  /** Visits the provider as a browser does. @returns query with which it sends the browser back */
  async visited(url: string, at: AtProvider): Promise<string> {
    this.expect(at);
    const jar = new CookieJar();
    for (let next = new URL(url), steps = 0; steps < 10; steps += 1) {
      if (next.origin !== this.issuer) return next.search;
      const answer = await fetch(next, { redirect: 'manual', headers: { cookie: jar.header } });
      jar.take(answer.headers);
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

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
