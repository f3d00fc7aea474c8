import { Inject, Injectable } from '@nestjs/common';
import type { ApiConfig } from '@vinhdanh/contracts';
import type { ProviderSubject } from '@vinhdanh/operations';
import * as oidc from 'openid-client';
import type { Logger } from 'pino';
import { CONFIG, LOGGER } from '../app/tokens.js';
import { problem, ProblemError } from '../problem/problem-error.js';
import { providerSettings, type ProviderSettings } from './provider-settings.js';
import type { Visit } from './visit.js';

/** A provider that takes longer counts as unreachable, seconds. */
const answersWithin = 5;
/** What a provider says of itself is believed for so long, machine ms. */
const believed = 3_600_000;

/** Codes of errors in which the provider did not answer, or not as one. */
const awayCodes = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
]);

// The library marks it so that nobody uses it by mistake; the settings allow http on loopback alone.
// oxlint-disable-next-line typescript/no-deprecated
const allowHttp = oidc.allowInsecureRequests;

/** Somebody whom the provider has recognised. */
export interface Recognised extends ProviderSubject {
  /** The provider asked them for what the settings count as a second factor. */
  readonly factorGiven: boolean;
}

/**
 * The identity provider of the settings: authorization code with PKCE, state and nonce (OpenID Connect Core 1.0, RFC
 * 7636, RFC 9207). It says who somebody is, never what they may do. It is asked when somebody signs in, never at start.
 */
@Injectable()
export class IdentityProvider {
  readonly #settings: ProviderSettings | null;
  #known: { readonly config: oidc.Configuration; readonly until: number } | null = null;

  /** @throws ConfigError where the settings do not fit together */
  constructor(
    @Inject(CONFIG) config: ApiConfig,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.#settings = providerSettings(config);
  }

  get configured(): boolean {
    return this.#settings !== null;
  }

  /** Under this name links are kept. @throws ProblemError `no-identity-provider` */
  get issuer(): string {
    return this.#required().issuer;
  }

  /**
   * Begins a visit. @returns where the browser goes, and what must be known when it comes back
   * @throws ProblemError `no-identity-provider`, `provider-unreachable`
   */
  async begin(
    redirectUri: string,
  ): Promise<{ readonly url: string; readonly visit: Omit<Visit, 'until' | 'account'> }> {
    const config = await this.#configuration();
    const visit = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
      redirectUri,
    };
    const url = oidc.buildAuthorizationUrl(config, {
      redirect_uri: redirectUri,
      scope: 'openid',
      state: visit.state,
      nonce: visit.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(visit.verifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, visit };
  }

  /**
   * Whom the provider has recognised. @param answer query with which it sent the browser back
   * @throws ProblemError `no-identity-provider`, `provider-unreachable`, `provider-declined`, `provider-answer-refused`
   */
  async recognise(visit: Visit, answer: string): Promise<Recognised> {
    const { issuer, secondFactor } = this.#required();
    const config = await this.#configuration();
    const back = new URL(visit.redirectUri);
    back.search = answer;
    try {
      const tokens = await oidc.authorizationCodeGrant(config, back, {
        pkceCodeVerifier: visit.verifier,
        expectedState: visit.state,
        expectedNonce: visit.nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) throw problem('provider-answer-refused');
      return { issuer, subject: claims.sub, factorGiven: claimsOf(claims).some((claim) => secondFactor.has(claim)) };
    } catch (error) {
      throw this.#failed(error);
    }
  }

  /** Where a browser goes to sign out at the provider; null = it has no such page. @param back address to return to */
  async signOutAt(back: string): Promise<string | null> {
    const config = await this.#configuration();
    if (config.serverMetadata().end_session_endpoint === undefined) return null;
    return oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: back }).href;
  }

  #required(): ProviderSettings {
    if (this.#settings === null) throw problem('no-identity-provider');
    return this.#settings;
  }

  async #configuration(): Promise<oidc.Configuration> {
    const { issuer, clientId, secret } = this.#required();
    if (this.#known !== null && this.#known.until > performance.now()) return this.#known.config;
    const url = new URL(issuer);
    try {
      const config = await oidc.discovery(
        url,
        clientId,
        undefined,
        secret === null ? oidc.None() : oidc.ClientSecretBasic(secret),
        {
          timeout: answersWithin,
          execute: [oidc.enableNonRepudiationChecks, ...(url.protocol === 'http:' ? [allowHttp] : [])],
        },
      );
      this.#known = { config, until: performance.now() + believed };
      return config;
    } catch (error) {
      this.#tell(error);
      throw problem('provider-unreachable');
    }
  }

  /** What a failed visit means to whoever made it. */
  #failed(error: unknown): ProblemError {
    if (error instanceof ProblemError) return error;
    this.#tell(error);
    if (error instanceof oidc.AuthorizationResponseError) return problem('provider-declined');
    // fetch without an answer throws a TypeError that has no code
    const unanswered = error instanceof TypeError && !('code' in error);
    const faulty = error instanceof oidc.ClientError && awayCodes.has(error.code ?? '');
    return problem(unanswered || faulty ? 'provider-unreachable' : 'provider-answer-refused');
  }

  /** The reason for the operator's log: never tokens, which the causes of these errors hold. */
  #tell(error: unknown): void {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;
    this.logger.warn({ reason: `${name}: ${message}`, code }, 'the identity provider was asked in vain');
  }
}

/** The claims that may stand for a second factor, as the settings write them (RFC 8176, OpenID Connect Core 2). */
const claimsOf = ({ amr, acr }: oidc.IDToken): readonly string[] => [
  ...(Array.isArray(amr) ? amr.flatMap((value) => (typeof value === 'string' ? [`amr:${value}`] : [])) : []),
  ...(typeof acr === 'string' ? [`acr:${acr}`] : []),
];
