import { api } from '../api/client.js';

/** Changes the signed-in account's password; its other sessions end. @throws ProblemError */
export async function changePassword(current: string, next: string): Promise<void> {
  await api.PUT('/api/account/password', { body: { current, next } });
}

/** Ends every session of the account, including this one. @throws ProblemError */
export async function endAllSessions(): Promise<void> {
  await api.DELETE('/api/sessions');
}

/** Minimum length of a password, the same as in the API. */
export const shortestPassword = 10;
