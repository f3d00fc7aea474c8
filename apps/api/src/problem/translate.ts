import { HttpException } from '@nestjs/common';
import { BlockedCaseError, ContentionError } from '@vinhdanh/casework';
import { UnexpectedEventError } from '@vinhdanh/domain';
import { SystemClockFixed, UnknownRegister } from '@vinhdanh/event-log';
import { fault } from './issues.js';
import { problem, ProblemError } from './problem-error.js';

/** Codes of Fastify's own refusals, before any of our routes. */
const fastify: Readonly<Record<string, () => ProblemError>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: () => problem('body-too-large'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => problem('unsupported-media-type'),
  FST_ERR_CTP_EMPTY_JSON_BODY: () => problem('malformed-json'),
  FST_ERR_CTP_INVALID_JSON_BODY: () => problem('malformed-json'),
  FST_FILES_LIMIT: () =>
    problem('invalid-input', {
      errors: [fault('file', { vi: 'Mỗi lần gửi một tệp.', en: 'Send one file at a time.' })],
    }),
  FST_PARTS_LIMIT: () => problem('malformed-request'),
  FST_FIELDS_LIMIT: () => problem('malformed-request'),
  FST_PROTO_VIOLATION: () => problem('malformed-request'),
  FST_MP_PREMATURE_CLOSE: () => problem('malformed-request'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () => problem('malformed-request'),
  FST_ERR_BAD_URL: () => problem('malformed-request'),
  FST_ERR_MAX_PARAM_LENGTH: () => problem('address-too-long'),
};

/** PostgreSQL's `query_canceled`: only `statement_timeout` cancels our statements. */
const statementTimedOut = '57014';
/**
 * Errors of the `pg` driver and of PostgreSQL which mean that the server is unavailable, not that the request is wrong.
 */
const databaseAway = /^(08|57P0|53)/;
/** How busboy's messages for an incomplete form begin. */
const incompleteForm = [
  'Multipart: Boundary not found',
  'Unexpected end of multipart data',
  'Unexpected end of form',
  'Malformed part header',
  'Part terminated early',
];
const socketErrors = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'ENOENT']);

/** The problem for an error of any layer; unknown errors are `internal` and disclose nothing. */
export function asProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  // Nest wraps Fastify's refusals
  const code = codeOf(error instanceof HttpException ? error.cause : error);
  const known = code === null ? undefined : fastify[code];
  if (known !== undefined) return known();
  if (code === statementTimedOut) return problem('query-too-long');
  if (code !== null && (databaseAway.test(code) || socketErrors.has(code)))
    return problem('database-unavailable', { headers: { 'retry-after': '2' } });
  if (error instanceof Error && incompleteForm.some((beginning) => error.message.startsWith(beginning)))
    return problem('malformed-request');
  if (error instanceof Error && /(timeout exceeded when trying to connect|Connection terminated)/.test(error.message)) {
    return problem('database-unavailable', { headers: { 'retry-after': '2' } });
  }
  if (error instanceof UnknownRegister) return problem('not-found');
  if (error instanceof SystemClockFixed) return problem('clock-not-simulated');
  if (error instanceof UnexpectedEventError) return problem('case-unreadable');
  if (error instanceof BlockedCaseError) return problem('case-stuck');
  if (error instanceof ContentionError) return problem('too-much-contention', { headers: { 'retry-after': '1' } });
  const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
  if (status === 404) return problem('unknown-route');
  if (status === 408) return problem('request-timeout');
  if (status === 413) return problem('body-too-large');
  if (status === 415) return problem('unsupported-media-type');
  if (status !== null && status >= 400 && status < 500) return problem('malformed-request');
  return problem('internal');
}

function codeOf(error: unknown): string | null {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null;
}

function statusOf(error: unknown): number | null {
  return typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : null;
}
