import { hash, verify } from '@node-rs/argon2';

/** argon2id (the library's default), 19 MiB, two passes: the minimum of OWASP's password storage cheat sheet. */
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Passwords are compared in NFC, since keyboards differ in how they compose Vietnamese. */
const typed = (password: string): string => password.normalize('NFC');

/** The encoded hash that `ops.credential` stores. */
export const hashPassword = (password: string): Promise<string> => hash(typed(password), options);

/** Replaces the hash of an unknown user, so that the answer takes as long as for a known one. */
const nobody = hash('nobody signs in with this', options);

/** Whether `password` is correct; with `encoded` null (unknown user) it takes the same time and is always false. */
export async function passwordFits(encoded: string | null, password: string): Promise<boolean> {
  const fits = await verify(encoded ?? (await nobody), typed(password));
  return encoded !== null && fits;
}
