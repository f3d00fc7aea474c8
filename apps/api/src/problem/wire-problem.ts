import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problem, type ProblemError } from './problem-error.js';
import { asProblem } from './translate.js';

/** What Node's parser of HTTP refuses, before there is a request that anybody could answer. */
const wire: Readonly<Record<string, () => ProblemError>> = {
  HPE_HEADER_OVERFLOW: () => problem('headers-too-large'),
  ERR_HTTP_REQUEST_TIMEOUT: () => problem('request-timeout'),
};

/** Answers on the socket what Node refuses by itself, as `application/problem+json`, and ends the connection. */
export function answerOnWire(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const { problem: answer } = (wire[error.code ?? ''] ?? (() => problem('malformed-request')))();
  const body = JSON.stringify(answer);
  const head = [
    `HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status] ?? ''}`,
    'Connection: close',
    'Cache-Control: no-store',
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  socket.destroySoon();
}

/** Answers what Fastify refuses before it knows the route: an address that is none, a part of it that is too long. */
export function answerUnrouted(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const { problem: answer, headers } = asProblem(error);
  request.problemCode = answer.code;
  void reply
    .status(answer.status)
    .headers(headers)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(answer));
}
