import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { problem } from '../problem/problem-error.js';
import { foreignPage, publicRoute } from './public.js';
import { sessionCookie } from './session.js';
import { Sessions } from './sessions.js';
import { secretsEqual } from './token.js';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Every route needs a session unless it is public; every request that may change something needs the CSRF token of that
 * session.
 */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const target = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(publicRoute, target)) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const token = request.cookies[sessionCookie];
    const session = token === undefined ? null : await this.sessions.find(token);
    if (session === null) throw problem('not-signed-in');
    if (!safeMethods.has(request.method) && !this.reflector.getAllAndOverride<boolean>(foreignPage, target)) {
      const given = request.headers['x-csrf-token'];
      if (typeof given !== 'string' || !secretsEqual(given, session.csrf)) throw problem('csrf-token-wrong');
    }
    request.session = session;
    return true;
  }
}
