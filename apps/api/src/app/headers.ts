import { createHash } from 'node:crypto';
import type { Day, Bilingual } from '@vinhdanh/contracts';
import type { FastifyRequest } from 'fastify';
import { fault } from '../problem/issues.js';
import { problem, type ProblemError } from '../problem/problem-error.js';

/** The request's Idempotency-Key; null = none. @throws ProblemError `invalid-header` */
export function idempotencyKey(request: FastifyRequest): string | null {
  const given = request.headers['idempotency-key'];
  if (given === undefined) return null;
  if (typeof given !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(given)) {
    throw wrongHeader('Idempotency-Key', {
      vi: 'Khoá phải có từ 1 đến 200 ký tự ASCII in được, không có dấu cách, ví dụ một UUID.',
      en: 'The key has 1 to 200 printable ASCII characters without spaces, for example a UUID.',
    });
  }
  return given;
}

/** The key that a creation requires. @throws ProblemError `idempotency-key-required`, `invalid-header` */
export function requiredIdempotencyKey(request: FastifyRequest): string {
  const key = idempotencyKey(request);
  if (key === null) throw problem('idempotency-key-required');
  return key;
}

/** The version in If-Match: `"7"`; null = any. @throws ProblemError `invalid-header` */
export function ifMatch(request: FastifyRequest): number | null {
  const given = request.headers['if-match'];
  if (given === undefined || given === '*') return null;
  const version = /^(?:W\/)?"?(\d{1,9})(?:\.\d{8}(?:\.[0-9a-f]{16})?)?"?$/.exec(given)?.[1];
  if (version === undefined) {
    throw wrongHeader('If-Match', {
      vi: 'Ghi phiên bản của hồ sơ trong dấu nháy kép, ví dụ "7".',
      en: 'Give the version of the case in quotes, for example "7".',
    });
  }
  return Number(version);
}

const wrongHeader = (path: string, says: Bilingual): ProblemError =>
  problem('invalid-header', { errors: [fault(path, says)] });

export const etag = (version: number): string => `"${version}"`;

/**
 * The entity tag of an answer that also depends on the day and on the rights of its reader: `"7.20240131.1f0c…"`.
 * Readers who see different content have different tags, and an erasure changes the tag.
 */
export function etagOfAnswer(version: number, day: Day, answer: unknown): string {
  const digest = createHash('sha256').update(JSON.stringify(answer)).digest('hex').slice(0, 16);
  return `"${version}.${day.replaceAll('-', '')}.${digest}"`;
}

/** Whether the client already has what this tag names. */
export const alreadyHeld = (request: FastifyRequest, tag: string): boolean =>
  (request.headers['if-none-match'] ?? '').split(',').some((held) => held.trim().replace(/^W\//, '') === tag);
