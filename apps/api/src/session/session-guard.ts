import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { ApiConfig } from '@vinhdanh/contracts';
import { CONFIG } from '../app/tokens.js';
import { problem } from '../problem/problem-error.js';
import { Pendings } from './pending.js';
import { beforeAll, foreignPage, publicRoute } from './public.js';
import { readCookie, sessionCookie } from './session.js';
import { Sessions } from './sessions.js';
import { secretsEqual } from './token.js';

const answers = {
  password: 'password-of-your-own',
  factor: 'second-factor-needed',
  enrol: 'second-factor-missing',
} as const;
const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Every route needs a session unless it says otherwise; every request that may change something needs the CSRF token of that session. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(CONFIG) private readonly config: ApiConfig,
    @Inject(Pendings) private readonly pendings: Pendings,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const target = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(publicRoute, target)) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const token = readCookie(request, this.config, sessionCookie);
    const session = token === '' ? null : await this.sessions.find(token);
    if (session === null) throw problem('not-signed-in');
    if (!safeMethods.has(request.method) && !this.reflector.getAllAndOverride<boolean>(foreignPage, target)) {
      const given = request.headers['x-csrf-token'];
      if (typeof given !== 'string' || !secretsEqual(given, session.csrf)) throw problem('csrf-token-wrong');
    }
    if (!this.reflector.getAllAndOverride<boolean>(beforeAll, target)) {
      const pending = await this.pendings.of(session);
      if (pending !== null) throw problem(answers[pending]);
    }
    // what a page asks by itself while nobody is there keeps no session open
    if (request.headers['x-unattended'] === undefined) await this.sessions.see(token);
    request.session = session;
    return true;
  }
}
