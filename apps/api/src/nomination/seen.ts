import type { Unseen } from '@vinhdanh/casework';
import { problem } from '../problem/problem-error.js';

/**
 * A case that was read.
 * @throws ProblemError `not-found` also when the case was not opened by then, `as-of-in-future`
 */
export function seen<T extends object>(read: T | Unseen): T {
  if (typeof read !== 'string') return read;
  if (read === 'future') throw problem('as-of-in-future');
  if (read === 'not-found') throw problem('not-found');
  throw problem('not-found', {
    detail: { vi: 'Vào thời điểm này hồ sơ chưa được mở.', en: 'At that moment the case had not been opened yet.' },
  });
}

/** An existing value. @throws ProblemError `not-found` */
export function found<T>(answer: T | null): T {
  if (answer === null) throw problem('not-found');
  return answer;
}
