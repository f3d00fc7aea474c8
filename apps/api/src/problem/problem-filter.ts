import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { allowedMethods } from './allowed-methods.js';
import { problem, ProblemError } from './problem-error.js';
import { asProblem } from './translate.js';

/** Answers every error as `application/problem+json` (RFC 9457), whichever layer it comes from. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const answer = this.#answer(error, request);
    // expected problems are in the request's own log line; anything else is a bug, and its stack is needed
    if (answer.problem.status >= 500 && !(error instanceof ProblemError))
      request.log.error({ err: error, code: answer.problem.code }, 'request failed');
    request.problemCode = answer.problem.code;
    if (reply.sent || reply.raw.headersSent) {
      reply.raw.end();
      return;
    }
    void reply
      .status(answer.problem.status)
      .headers(answer.headers)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(JSON.stringify(answer.problem));
  }

  #answer(error: unknown, request: FastifyRequest): ProblemError {
    const answer = asProblem(error);
    if (answer.problem.code !== 'unknown-route') return answer;
    const allowed = allowedMethods(request);
    return allowed.length === 0 ? answer : problem('method-not-allowed', { headers: { allow: allowed.join(', ') } });
  }
}
