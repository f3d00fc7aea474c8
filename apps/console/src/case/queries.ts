import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.js';
import { isProblem } from '../api/problem.js';
import type { Past } from './search.js';

/** Key of all queries about one case. */
export const caseKey = (id: string) => ['case', id] as const;

export const caseQuery = (id: string, past: Past = {}) =>
  queryOptions({
    queryKey: [...caseKey(id), 'view', past],
    queryFn: () => bodyOf(api.GET('/api/nominations/{id}', { params: { path: { id }, query: past } })),
    placeholderData: keepPreviousData,
  });

export const actionsQuery = (id: string, past: Past = {}) =>
  queryOptions({
    queryKey: [...caseKey(id), 'actions', past],
    queryFn: () => bodyOf(api.GET('/api/nominations/{id}/actions', { params: { path: { id }, query: past } })),
    placeholderData: keepPreviousData,
  });

export const timelineQuery = (id: string, past: Past = {}) =>
  queryOptions({
    queryKey: [...caseKey(id), 'timeline', past],
    queryFn: () => bodyOf(api.GET('/api/nominations/{id}/timeline', { params: { path: { id }, query: past } })),
    placeholderData: keepPreviousData,
  });

/** The case as it was after one of its events. */
export const versionQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: [...caseKey(id), 'version', version],
    queryFn: () => bodyOf(api.GET('/api/nominations/{id}', { params: { path: { id }, query: { version } } })),
    staleTime: Infinity,
  });

export const filesQuery = (id: string) =>
  queryOptions({
    queryKey: [...caseKey(id), 'files'],
    queryFn: () => bodyOf(api.GET('/api/nominations/{id}/documents', { params: { path: { id } } })),
  });

export const unitsQuery = (register: string) =>
  queryOptions({
    queryKey: ['units', register],
    queryFn: async () =>
      (await bodyOf(api.GET('/api/registers/{register}/units', { params: { path: { register } } }))).items,
    staleTime: 600_000,
  });

export const peopleQuery = (register: string) =>
  queryOptions({
    queryKey: ['people', register],
    queryFn: async () =>
      (await bodyOf(api.GET('/api/registers/{register}/people', { params: { path: { register } } }))).items,
    staleTime: 600_000,
  });

/** Every day of one deadline, with the rule behind it. */
export const daysQuery = (id: string, deadline: string, past: Past = {}) =>
  queryOptions({
    queryKey: [...caseKey(id), 'days', deadline, past],
    queryFn: () =>
      bodyOf(
        api.GET('/api/nominations/{id}/deadlines/{deadline}/days', { params: { path: { id, deadline }, query: past } }),
      ),
  });

export const linkedQuery = (id: string) =>
  queryOptions({
    queryKey: [...caseKey(id), 'linked'],
    queryFn: async () => (await bodyOf(api.GET('/api/nominations/{id}/linked', { params: { path: { id } } }))).items,
  });

export const remarksQuery = (id: string) =>
  queryOptions({
    queryKey: [...caseKey(id), 'remarks'],
    queryFn: async () =>
      (await bodyOf(api.GET('/api/nominations/{id}/comments', { params: { path: { id }, query: { limit: 200 } } })))
        .items,
  });

/** Cases found by words of their number or subject. */
export const casesFoundQuery = (register: string, q: string) =>
  queryOptions({
    queryKey: ['cases', register, q],
    queryFn: async () =>
      (await bodyOf(api.GET('/api/nominations', { params: { query: { register, q, limit: 20 } } }))).items,
    enabled: q.trim() !== '',
  });

/** What bars a subject from awards; null: the asker is not told. Within the case, so that it is read again with it. */
export const barsQuery = (id: string, register: string, subject: string) =>
  queryOptions({
    queryKey: [...caseKey(id), 'bars', subject],
    queryFn: async () => {
      try {
        return await bodyOf(
          api.GET('/api/registers/{register}/subjects/{id}/bars', { params: { path: { register, id: subject } } }),
        );
      } catch (error) {
        if (isProblem(error) && error.problem.status === 404) return null;
        throw error;
      }
    },
  });

/** Who is concerned in a case, who may be, and who does what it waits for. */
export const interestsQuery = (id: string) =>
  queryOptions({
    queryKey: [...caseKey(id), 'interests'],
    queryFn: () => bodyOf(api.GET('/api/nominations/{id}/interests', { params: { path: { id } } })),
  });
