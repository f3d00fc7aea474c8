import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A secret that nobody guesses: 256 random bits. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of a session token: a stolen table signs nobody in. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Whether two secrets are equal, in a time that tells nothing. */
export const secretsEqual = (given: string, expected: string): boolean =>
  timingSafeEqual(tokenHash(given), tokenHash(expected));
