import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.js';

const kept = 'vinh-danh.provider-visit';

/** What a visit to the identity provider is for, and the page to show afterwards. */
export interface ProviderVisit {
  readonly purpose: 'sign-in' | 'link';
  readonly next: string;
}

/** Whether the sign-in page offers the identity provider. */
export const providerQuery = queryOptions({
  queryKey: ['provider'],
  queryFn: () => bodyOf(api.GET('/api/provider')),
  staleTime: 600_000,
});

/** Whether this account is linked to a person of the identity provider. */
export const ownLinkQuery = queryOptions({
  queryKey: ['own-provider-link'],
  queryFn: () => bodyOf(api.GET('/api/account/provider')),
});

/** Leaves the console for the identity provider. @throws ProblemError `provider-unreachable` */
export async function visitProvider(visit: ProviderVisit): Promise<void> {
  const begun = visit.purpose === 'link' ? api.POST('/api/account/provider/visits') : api.POST('/api/provider/visits');
  const { url } = await bodyOf(begun);
  sessionStorage.setItem(kept, JSON.stringify(visit));
  location.assign(url);
}

/** The visit that this browser tab has begun; it is forgotten once it has been asked for. */
export function endedVisit(): ProviderVisit {
  const text = sessionStorage.getItem(kept) ?? '{}';
  sessionStorage.removeItem(kept);
  const read: unknown = JSON.parse(text);
  const { purpose, next } = Object.assign({ purpose: 'sign-in', next: '/' }, read);
  return { purpose: purpose === 'link' ? 'link' : 'sign-in', next };
}
