import type { FastifyRequest } from 'fastify';
import { problem } from '../problem/problem-error.js';

/** The request's Idempotency-Key; null = none given. @throws ProblemError `invalid-header` */
export function idempotencyKey(request: FastifyRequest): string | null {
  const given = request.headers['idempotency-key'];
  if (given === undefined) return null;
  if (typeof given !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(given)) {
    throw problem('invalid-header', { errors: [{ path: 'Idempotency-Key', message: '1 to 200 printable ASCII characters without spaces' }] });
  }
  return given;
}

/** The key that a creation cannot go without. @throws ProblemError `idempotency-key-required`, `invalid-header` */
export function requiredIdempotencyKey(request: FastifyRequest): string {
  const key = idempotencyKey(request);
  if (key === null) throw problem('idempotency-key-required');
  return key;
}

/** The version named by If-Match: `"7"`; null = any. @throws ProblemError `invalid-header` */
export function ifMatch(request: FastifyRequest): number | null {
  const given = request.headers['if-match'];
  if (given === undefined || given === '*') return null;
  const version = /^(?:W\/)?"?(\d{1,9})(?:\.\d{8})?"?$/.exec(given)?.[1];
  if (version === undefined) throw problem('invalid-header', { errors: [{ path: 'If-Match', message: 'the version of the case in quotes, for example "7"' }] });
  return Number(version);
}

export const etag = (version: number): string => `"${version}"`;

/** Of what depends on the day too: `"7.20240131"`. */
export const etagOfDay = (version: number, day: string): string => `"${version}.${day.replaceAll('-', '')}"`;

/** Whether the reader already holds what this tag names. */
export const alreadyHeld = (request: FastifyRequest, tag: string): boolean =>
  (request.headers['if-none-match'] ?? '').split(',').some((held) => held.trim().replace(/^W\//, '') === tag);
