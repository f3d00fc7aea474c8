import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.js';

/** Whether the account has a second factor, and how many printed codes are left. */
export const secondFactorQuery = queryOptions({
  queryKey: ['second-factor'],
  queryFn: () => bodyOf(api.GET('/api/account/second-factor')),
  staleTime: 0,
});

/** Begins to set up an authenticator app. @throws ProblemError */
export const proposeFactor = () => bodyOf(api.POST('/api/account/second-factor'));

/** Puts the app in force. @returns codes to print @throws ProblemError `wrong-code` */
export const confirmFactor = async (code: string): Promise<readonly string[]> =>
  (await bodyOf(api.POST('/api/account/second-factor/confirm', { body: { code } }))).codes;

/** Gives the second factor after signing in. @throws ProblemError `wrong-code` */
export async function giveFactor(code: string): Promise<void> {
  await api.POST('/api/session/second-factor', { body: { code } });
}
