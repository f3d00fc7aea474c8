import { isStorable } from '@vinhdanh/contracts';
import type { Append } from './append.js';

/** Last line of defence: one such text in the log would stop every reader. @throws RangeError */
export function assertStorable({ stream, register, take, release, events, owed }: Append): void {
  const where = unstorable({ stream, register, take, release, owed, events }, 'append');
  if (where !== null)
    throw new RangeError(`an append to ${JSON.stringify(stream)} holds U+0000 or half of a surrogate pair at ${where}`);
}

/** Path of the first text, or field name, that PostgreSQL cannot hold; null when there is none. */
function unstorable(value: unknown, path: string): string | null {
  if (typeof value === 'string') return isStorable(value) ? null : path;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const found = isStorable(key) ? unstorable(inner, `${path}.${key}`) : `${path}, a name`;
    if (found !== null) return found;
  }
  return null;
}
