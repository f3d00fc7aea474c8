import { queryOptions } from '@tanstack/react-query';
import { startAuthentication, startRegistration } from '@simplewebauthn/browser';
import { api, bodyOf } from '../api/client.js';

/** Passkeys of the signed-in account. */
export const passkeysQuery = queryOptions({
  queryKey: ['passkeys'],
  queryFn: () => bodyOf(api.GET('/api/account/passkeys')),
  staleTime: 0,
});

/**
 * Has the authenticator make a passkey, and keeps it.
 * @returns codes to print, with the first second factor
 * @throws ProblemError; Error where the person or the browser stops it
 */
export async function addPasskey(name: string): Promise<readonly string[]> {
  const optionsJSON = await bodyOf(api.POST('/api/account/passkeys/challenge'));
  const made = await startRegistration({ optionsJSON });
  return (await bodyOf(api.POST('/api/account/passkeys', { body: { name, made } }))).codes;
}

/** Gives a passkey after signing in. @throws ProblemError; Error where the person or the browser stops it */
export async function givePasskey(): Promise<void> {
  const options = await bodyOf(api.POST('/api/session/passkey/challenge'));
  const signed = await startAuthentication({ optionsJSON: options });
  await api.POST('/api/session/passkey', { body: { signed } });
}

/** @throws ProblemError `last-second-factor` */
export async function removePasskey(id: string): Promise<void> {
  await api.DELETE('/api/account/passkeys/{id}', { params: { path: { id } } });
}
