import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { problem } from '../problem/problem-error.js';
import type { Session } from './session.js';

/** Parameter: the signed-in account. */
export const SignedIn = createParamDecorator((_: unknown, context: ExecutionContext): Session => {
  const { session } = context.switchToHttp().getRequest<FastifyRequest>();
  if (session === null) throw problem('not-signed-in');
  return session;
});
