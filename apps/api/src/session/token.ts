import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A secret that nobody can guess: 256 random bits. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What the database stores of a session token: a stolen table lets nobody sign in. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Whether two secrets are equal, in constant time. */
export const secretsEqual = (given: string, expected: string): boolean =>
  timingSafeEqual(tokenHash(given), tokenHash(expected));
