import createClient from 'openapi-fetch';
import { problems } from '../api/client.js';

interface Done {
  readonly responses: { readonly 204: { readonly headers: Readonly<Record<string, unknown>>; readonly content?: never } };
}
interface OwnAccount {
  readonly '/api/account/password': {
    readonly put: Done & {
      readonly requestBody: { readonly content: { readonly 'application/json': { readonly current: string; readonly next: string } } };
    };
  };
  readonly '/api/sessions': { readonly delete: Done };
}

const own = createClient<OwnAccount>({ credentials: 'same-origin' });
own.use(problems);

/** Changes the password of who is signed in; every other session of the account ends. @throws ProblemError */
export async function changePassword(current: string, next: string): Promise<void> {
  await own.PUT('/api/account/password', { body: { current, next } });
}

/** Ends every session of the account, this one too. @throws ProblemError */
export async function endAllSessions(): Promise<void> {
  await own.DELETE('/api/sessions');
}

/** Fewest characters of a password, as the API asks. */
export const shortestPassword = 10;
