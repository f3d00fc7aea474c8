import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, carryCsrf } from '../api/client.js';
import { isProblem } from '../api/problem.js';
import type { components, paths } from '../api/schema.gen.js';
import { forgetLeftovers } from './leftovers.js';
import { sessionRenewed } from './session-end.js';

export type SessionView = paths['/api/session']['get']['responses']['200']['content']['application/json'];
export type RegisterView = SessionView['registers'][number];
export type Grant = RegisterView['grants'][number];
export type Problem = components['schemas']['Problem'];

/** The session that pages use. One that has ended stays until the next sign-in, so that no input is lost. */
let standing: SessionView | null = null;

/** The signed-in account; null = none. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<SessionView | null> => {
    try {
      standing = await bodyOf(api.GET('/api/session'));
      carryCsrf(standing.csrf);
      return standing;
    } catch (error) {
      if (isProblem(error) && error.problem.status === 401) return standing;
      throw error;
    }
  },
  staleTime: 60_000,
});

/** The session of a page behind the sign-in. @throws Error on a public page */
export function useSession(): SessionView {
  const { data } = useQuery(sessionQuery);
  if (data === null || data === undefined) throw new Error('useSession is used on a page without a session');
  return data;
}

/** Signs in and out. Both throw ProblemError. */
export function useSigning() {
  const client = useQueryClient();
  const signedIn = (session: SessionView): void => {
    const another = standing !== null && standing.account.id !== session.account.id;
    standing = session;
    carryCsrf(session.csrf);
    forgetLeftovers(session.account.id);
    // Data shown to another account must not be visible to this one.
    if (another) client.clear();
    client.setQueryData(sessionQuery.queryKey, session);
    sessionRenewed();
  };
  const signedOut = (): void => {
    standing = null;
    forgetLeftovers(null);
    client.clear();
    client.setQueryData(sessionQuery.queryKey, null);
  };
  return {
    signIn: async (username: string, password: string): Promise<void> =>
      signedIn(await bodyOf(api.POST('/api/sessions', { body: { username, password } }))),
    /** Hands on the answer of the identity provider. @param answer query of the address to which it sent the browser */
    signInByProvider: async (answer: string): Promise<void> =>
      signedIn(await bodyOf(api.POST('/api/provider/sessions', { body: { answer } }))),
    /** @returns where the browser goes on to sign out at the identity provider; null = nowhere */
    signOut: async (): Promise<string | null> => {
      const byProvider = standing?.byProvider === true;
      await api.DELETE('/api/session');
      if (!byProvider) return null;
      // where it does not answer, the session here has ended all the same
      const away = await bodyOf(api.POST('/api/provider/sign-out')).catch(() => null);
      return away?.url ?? null;
    },
    /** Call this when no page that needs a session is shown any more. */
    signedOut,
  };
}
