import { hash, randomBytes } from 'node:crypto';
import type { Personal, PersonalClass } from '@vinhdanh/contracts';
import { canonicalJson } from '../canonical.js';

const classes: readonly PersonalClass[] = ['contact', 'identity', 'narrative', 'sealed'];

/** Body of one class in RFC 8785 form, and 32 random bytes that keep a short body from being guessed from its hash. */
export interface PersonalRow {
  readonly class: PersonalClass;
  readonly body: string;
  readonly salt: Buffer;
}

/**
 * Hex SHA-256(salt || body): the leaf holds it instead of the body, so that the body can be erased and proofs stay
 * valid.
 */
export function commitment(salt: Buffer, body: string): string {
  return hash('sha256', Buffer.concat([salt, Buffer.from(body, 'utf8')]), 'hex');
}

/** One row per class, each with a fresh salt; empty when nothing is personal. */
export function personalRows(personal: Personal | undefined): PersonalRow[] {
  if (personal === undefined) return [];
  return classes.flatMap((name) => {
    const body = personal[name];
    return body === undefined ? [] : [{ class: name, body: canonicalJson(body), salt: randomBytes(32) }];
  });
}

/** `personal_commitments` in RFC 8785 form; null when nothing is personal. */
export function commitments(rows: readonly PersonalRow[]): string | null {
  if (rows.length === 0) return null;
  return canonicalJson(Object.fromEntries(rows.map((row) => [row.class, commitment(row.salt, row.body)])));
}
