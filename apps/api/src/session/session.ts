import type { ApiConfig } from '@vinhdanh/contracts';

/** Who is signed in. */
export interface Session {
  readonly account: string;
  readonly username: string;
  readonly name: string;
  readonly installationAdministrator: boolean;
  /** What unsafe requests carry as X-CSRF-Token. */
  readonly csrf: string;
}

export const sessionCookie = 'vd_session';
/** Tells that somebody has signed in in this browser before. */
export const browserCookie = 'vd_browser';
/** How long a browser is known, seconds. */
export const browserKnown = 180 * 86_400;

export const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || host.startsWith('127.');

/** Attributes of the session cookie. `secure` unless the API is on loopback, or the setting says otherwise: TLS ends in front of the
 * API. @param maxAge seconds */
export const cookieOf = (config: ApiConfig, maxAge: number) =>
  ({
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure:
      config.SECURE_COOKIE === 'auto'
        ? config.MODE === 'production' && !isLoopback(config.API_HOST)
        : config.SECURE_COOKIE === 'always',
    maxAge,
  }) as const;
