import { createHmac, hkdfSync } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { ApiConfig } from '@vinhdanh/contracts';
import type { FastifyRequest } from 'fastify';
import { CONFIG } from '../app/tokens.js';
import type { Try } from './login-limit.js';
import { browserCookie, readCookie } from './session.js';
import { newToken, secretsEqual } from './token.js';

/** Accounts that one browser is known for; at a desk that people share, the latest. */
const most = 4;
const mark = /^([\w-]{43})\.([\w-]{43})$/;

type Config = Pick<ApiConfig, 'CODEC_KEYS' | 'SECURE_COOKIE' | 'MODE' | 'API_HOST'>;

/**
 * Marks browsers in which an account has signed in. The mark signs nobody in and says nothing about anybody: a random id and a code over it and the
 * user name, which the browser keeps in a cookie.
 */
@Injectable()
export class KnownBrowsers {
  readonly #config: Config;
  readonly #key: Buffer;

  constructor(@Inject(CONFIG) config: Config) {
    this.#config = config;
    this.#key = Buffer.from(hkdfSync('sha256', config.CODEC_KEYS, '', 'marks of known browsers', 32));
  }

  /** A try to sign in, as the limit counts it. */
  tryOf(request: FastifyRequest, username: string): Try {
    return {
      username,
      address: request.ip,
      browser: this.idFor(username, readCookie(request, this.#config, browserCookie)),
    };
  }

  /** The browser's id where its cookie was given for this user name; null = it has not signed in under it. */
  idFor(username: string, cookie: string | undefined): string | null {
    return marksIn(cookie).find(({ id, code }) => secretsEqual(code, this.#code(id, username)))?.id ?? null;
  }

  /** The cookie of a browser that has just signed in under a user name. */
  with(username: string, cookie: string | undefined): string {
    const others = marksIn(cookie).filter(({ id, code }) => !secretsEqual(code, this.#code(id, username)));
    const id = this.idFor(username, cookie) ?? newToken();
    return [{ id, code: this.#code(id, username) }, ...others]
      .slice(0, most)
      .map((each) => `${each.id}.${each.code}`)
      .join('~');
  }

  #code(id: string, username: string): string {
    return createHmac('sha256', this.#key).update(`${id}\n${username}`).digest('base64url');
  }
}

const marksIn = (cookie = ''): readonly { readonly id: string; readonly code: string }[] =>
  cookie
    .split('~')
    .slice(0, most)
    .flatMap((part) => {
      const [, id, code] = mark.exec(part) ?? [];
      return id === undefined || code === undefined ? [] : [{ id, code }];
    });
