import type { ApiConfig } from '@vinhdanh/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';

type CookieConfig = Pick<ApiConfig, 'SECURE_COOKIE' | 'MODE' | 'API_HOST'>;

/** The signed-in account. */
export interface Session {
  readonly account: string;
  readonly username: string;
  readonly name: string;
  readonly installationAdministrator: boolean;
  /** Unsafe requests carry it as X-CSRF-Token. */
  readonly csrf: string;
  /** The password was handed over by an administrator. */
  readonly handedOver: boolean;
  /** The account has a second factor. */
  readonly factorKept: boolean;
  /** It was given in this session. */
  readonly factorGiven: boolean;
  /** The identity provider opened the session. */
  readonly byProvider: boolean;
}

export const sessionCookie = 'vd_session';
/** Tells that somebody has signed in in this browser before. */
export const browserCookie = 'vd_browser';
/** What a visit to the identity provider has to come back with. */
export const visitCookie = 'vd_visit';
/** A visit to the identity provider takes so long at most, seconds. */
export const visitSeconds = 600;
/** How long a browser is known, seconds. */
export const browserKnown = 180 * 86_400;

export const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || host.startsWith('127.');

/** Whether browsers reach the API over TLS, which ends in front of it. */
export const overTls = ({ SECURE_COOKIE, MODE, API_HOST }: CookieConfig): boolean =>
  SECURE_COOKIE === 'auto' ? MODE === 'production' && !isLoopback(API_HOST) : SECURE_COOKIE === 'always';

/** The origin by which a browser reaches us: the host of its request, which has been checked against the settings. */
export const originOf = (request: FastifyRequest, config: CookieConfig): string =>
  `${overTls(config) ? 'https' : 'http'}://${request.headers.host ?? ''}`;

/**
 * Name of a cookie in headers. Over TLS it begins with `__Host-`: browsers accept such a cookie from this host only and
 * send it to no other.
 */
const onWire = (config: CookieConfig, name: string): string => (overTls(config) ? `__Host-${name}` : name);

/** What a request says in one of our cookies; '' = nothing. */
export const readCookie = (request: FastifyRequest, config: CookieConfig, name: string): string =>
  request.cookies[onWire(config, name)] ?? '';

/** Sets one of our cookies for so many seconds; 0 takes it away. */
export function setCookie(reply: FastifyReply, config: CookieConfig, name: string, value: string, seconds: number) {
  const wire = onWire(config, name);
  if (seconds === 0) void reply.clearCookie(wire, attributes(config, 0));
  else void reply.setCookie(wire, value, attributes(config, seconds));
}

/** Attributes of our cookies. @param maxAge seconds */
const attributes = (config: CookieConfig, maxAge: number) =>
  ({ path: '/', httpOnly: true, sameSite: 'strict', secure: overTls(config), maxAge }) as const;
