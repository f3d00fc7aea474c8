import { randomInt } from 'node:crypto';

/** Letters and digits that nobody mistakes for one another when they read a code from paper. */
const signs = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A code to hand over with a new account, `K7QM-2XWB-9RTD-HFPC`: 80 random bits. Its holder replaces it when they confirm the account. */
export const firstCode = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('')).join('-');
