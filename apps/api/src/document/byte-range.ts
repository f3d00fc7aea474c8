import type { ByteSpan } from './content-store.js';

/**
 * The range of a `Range` header (RFC 9110 §14). Null = all bytes: no header, another unit, or several ranges;
 * `unsatisfiable` = it lies outside.
 */
export function byteRange(header: string | undefined, size: number): ByteSpan | null | 'unsatisfiable' {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return null;
  if (from === '')
    return to === '0' || Number(to) === 0 ? 'unsatisfiable' : { first: Math.max(0, size - Number(to)), last: size - 1 };
  const first = Number(from);
  const last = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== '' && Number(to) < first) return null;
  return first >= size ? 'unsatisfiable' : { first, last };
}
