import { fileURLToPath } from 'node:url';

/** Folder of the whole house. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
