import { api } from '../api/client.js';

/** Changes the password of who is signed in; every other session of the account ends. @throws ProblemError */
export async function changePassword(current: string, next: string): Promise<void> {
  await api.PUT('/api/account/password', { body: { current, next } });
}

/** Ends every session of the account, this one too. @throws ProblemError */
export async function endAllSessions(): Promise<void> {
  await api.DELETE('/api/sessions');
}

/** Fewest characters of a password, as the API asks. */
export const shortestPassword = 10;
