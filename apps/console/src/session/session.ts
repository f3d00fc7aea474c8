import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, carryCsrf } from '../api/client.js';
import { isProblem } from '../api/problem.js';
import type { components, paths } from '../api/schema.gen.js';

export type SessionView = paths['/api/session']['get']['responses']['200']['content']['application/json'];
export type RegisterView = SessionView['registers'][number];
export type Grant = RegisterView['grants'][number];
export type Problem = components['schemas']['Problem'];

/** Who is signed in; null = nobody. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<SessionView | null> => {
    try {
      const session = await bodyOf(api.GET('/api/session'));
      carryCsrf(session.csrf);
      return session;
    } catch (error) {
      if (isProblem(error) && error.problem.status === 401) return null;
      throw error;
    }
  },
  staleTime: 60_000,
});

/** The session of a page behind the sign-in. @throws Error on a page that is open to all */
export function useSession(): SessionView {
  const { data } = useQuery(sessionQuery);
  if (data === null || data === undefined) throw new Error('This page needs a session.');
  return data;
}

/** Signs in and out. Each throws ProblemError. */
export function useSigning() {
  const client = useQueryClient();
  const signedIn = (session: SessionView): void => {
    carryCsrf(session.csrf);
    client.setQueryData(sessionQuery.queryKey, session);
  };
  const signedOut = (): void => {
    client.clear();
    client.setQueryData(sessionQuery.queryKey, null);
  };
  return {
    signIn: async (username: string, password: string): Promise<void> => signedIn(await bodyOf(api.POST('/api/sessions', { body: { username, password } }))),
    signOut: async (): Promise<void> => {
      await api.DELETE('/api/session');
      signedOut();
    },
    signedOut,
  };
}
