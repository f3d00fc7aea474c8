import createClient, { type Middleware } from 'openapi-fetch';
import { isUnattended } from '../session/unattended.js';
import { problemOf, unreachable } from './problem.js';
import type { paths } from './schema.gen.js';

let csrf = '';
/** Sets the session's token, which every unsafe request carries. */
export const carryCsrf = (token: string): void => {
  csrf = token;
};

const sessionEnds = new Set<() => void>();
/**
 * Calls `listener` when an answer says that nobody is signed in any more.
 * @returns the function that stops listening
 */
export function onSessionEnd(listener: () => void): () => void {
  sessionEnds.add(listener);
  return () => sessionEnds.delete(listener);
}

const problems: Middleware = {
  onRequest: ({ request }) => {
    if (!['GET', 'HEAD'].includes(request.method)) request.headers.set('x-csrf-token', csrf);
    if (isUnattended()) request.headers.set('x-unattended', 'true');
    return request;
  },
  onResponse: async ({ response, request }) => {
    if (response.ok || response.status === 304) return response;
    if (response.status === 401 && !new URL(request.url).pathname.endsWith('/api/sessions'))
      sessionEnds.forEach((listener) => listener());
    const body: unknown = await response
      .clone()
      .json()
      .catch(() => null);
    throw problemOf(response.status, body);
  },
  onError: ({ error }) => (error instanceof TypeError ? unreachable() : undefined),
};

/**
 * The API, typed by its OpenAPI document. Every call throws ProblemError if the answer is a problem or the server
 * cannot be reached.
 */
export const api = createClient<paths>({ credentials: 'same-origin' });
api.use(problems);

/** The body of an answer, for routes that always answer with one. */
export async function bodyOf<T>(answer: Promise<{ data?: T }>): Promise<T> {
  const { data } = await answer;
  if (data === undefined) throw problemOf(204, null);
  return data;
}
