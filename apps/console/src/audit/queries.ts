import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.js';
import type { paths } from '../api/schema.gen.js';
import { eventsQuery, readsQuery, type AuditSearch } from './audit-search.js';

export type AuditEvent =
  paths['/api/audit/events']['get']['responses']['200']['content']['application/json']['items'][number];
export type PersonalRead =
  paths['/api/audit/personal-reads']['get']['responses']['200']['content']['application/json']['items'][number];
export type Look = paths['/api/audit/reads']['get']['responses']['200']['content']['application/json']['items'][number];

export type DoorEvent =
  paths['/api/audit/accounts']['get']['responses']['200']['content']['application/json']['items'][number];

const pageRows = 100;
const first: string | undefined = undefined;
/** Each reading is recorded, so the console never repeats one by itself. */
const once = { staleTime: 60_000, refetchOnWindowFocus: false, placeholderData: keepPreviousData } as const;
const nextOf = ({ next }: { readonly next: string | null }): string | undefined => next ?? undefined;

export const eventPages = (search: AuditSearch, register: string) =>
  infiniteQueryOptions({
    queryKey: ['audit', 'events', eventsQuery(search, register)],
    queryFn: ({ pageParam: cursor }: { pageParam: string | undefined }) =>
      bodyOf(
        api.GET('/api/audit/events', {
          params: { query: { ...eventsQuery(search, register), limit: pageRows, cursor } },
        }),
      ),
    initialPageParam: first,
    getNextPageParam: nextOf,
    ...once,
  });

export const readPages = (search: AuditSearch, register: string) =>
  infiniteQueryOptions({
    queryKey: ['audit', 'reads', readsQuery(search, register)],
    queryFn: ({ pageParam: cursor }: { pageParam: string | undefined }) =>
      bodyOf(
        api.GET('/api/audit/personal-reads', {
          params: { query: { ...readsQuery(search, register), limit: pageRows, cursor } },
        }),
      ),
    initialPageParam: first,
    getNextPageParam: nextOf,
    ...once,
  });

export const doorPages = (search: AuditSearch, register: string) => {
  const { reader, from, to } = readsQuery(search, register);
  return infiniteQueryOptions({
    queryKey: ['audit', 'doors', register, reader, from, to],
    queryFn: ({ pageParam: cursor }: { pageParam: string | undefined }) =>
      bodyOf(
        api.GET('/api/audit/accounts', { params: { query: { register, reader, from, to, limit: pageRows, cursor } } }),
      ),
    initialPageParam: first,
    getNextPageParam: nextOf,
    ...once,
  });
};

export const lookPages = (search: AuditSearch, register: string) => {
  const { reader, from, to } = readsQuery(search, register);
  return infiniteQueryOptions({
    queryKey: ['audit', 'looks', register, reader, from, to],
    queryFn: ({ pageParam: cursor }: { pageParam: string | undefined }) =>
      bodyOf(
        api.GET('/api/audit/reads', { params: { query: { register, reader, from, to, limit: pageRows, cursor } } }),
      ),
    initialPageParam: first,
    getNextPageParam: nextOf,
    ...once,
  });
};

/** The persons of the register, who may have acted or read. */
export const peopleQuery = (register: string) =>
  queryOptions({
    queryKey: ['people', register],
    queryFn: async () =>
      (await bodyOf(api.GET('/api/registers/{register}/people', { params: { path: { register } } }))).items,
    staleTime: 600_000,
  });
