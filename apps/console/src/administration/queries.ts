import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { AnswerTo } from '../api/answer.js';
import { api, bodyOf } from '../api/client.js';
import type { paths } from '../api/schema.gen.js';

export type Health = AnswerTo<'/api/administration/health'>;
export type WorkflowGroups = AnswerTo<'/api/administration/workflows'>;
export type Fault = WorkflowGroups['groups'][number]['group'];
export type EngineRoom = AnswerTo<'/api/administration/cases/{id}'>;
export type Repaired =
  paths['/api/administration/cases/{id}/restart']['post']['responses']['200']['content']['application/json'];
export type AccountPerson = AnswerTo<'/api/registers/{register}/accounts'>['items'][number];
export type PolicySummary = AnswerTo<'/api/registers/{register}/policies'>['items'][number];
export type PolicyChange = AnswerTo<'/api/registers/{register}/policies/diff'>['changes'][number];
export type CalendarYear = AnswerTo<'/api/registers/{register}/calendars'>['items'][number];

/** Poll interval of changing data, ms. */
const every = 10_000;
const first: string | undefined = undefined;

export const unattendedQuery = (register: string) =>
  queryOptions({
    queryKey: ['administration', 'unattended', register],
    queryFn: async () =>
      (await bodyOf(api.GET('/api/administration/unattended', { params: { query: { register } } }))).items,
  });

export const healthQuery = (register: string) =>
  queryOptions({
    queryKey: ['administration', 'health', register],
    queryFn: () => bodyOf(api.GET('/api/administration/health', { params: { query: { register } } })),
    refetchInterval: every,
  });

export const heldQuery = queryOptions({
  queryKey: ['administration', 'held'],
  queryFn: () => bodyOf(api.GET('/api/administration/effects-held')),
});

export const workflowPages = (register: string, group: Fault | undefined) =>
  infiniteQueryOptions({
    queryKey: ['administration', 'workflows', register, group],
    queryFn: ({ pageParam: cursor }: { pageParam: string | undefined }) =>
      bodyOf(api.GET('/api/administration/workflows', { params: { query: { register, group, cursor, limit: 50 } } })),
    initialPageParam: first,
    getNextPageParam: ({ next }) => next ?? undefined,
    refetchInterval: every,
  });

export const roomKey = (caseId: string) => ['administration', 'room', caseId] as const;
export const roomQuery = (caseId: string) =>
  queryOptions({
    queryKey: roomKey(caseId),
    queryFn: () => bodyOf(api.GET('/api/administration/cases/{id}', { params: { path: { id: caseId } } })),
    refetchInterval: every,
  });

export const accountsKey = (register: string) => ['administration', 'accounts', register] as const;
export const accountsQuery = (
  register: string,
  q: string | undefined,
  role: string | undefined,
  unit: string | undefined,
) =>
  queryOptions({
    queryKey: [...accountsKey(register), q, role, unit],
    queryFn: async () =>
      (
        await bodyOf(
          api.GET('/api/registers/{register}/accounts', {
            params: { path: { register }, query: { q, unit, ...(isRole(role) ? { role } : {}) } },
          }),
        )
      ).items,
    placeholderData: keepPreviousData,
  });

export type Role = AccountPerson['grants'][number]['role'];
const isRole = (role: string | undefined): role is Role => role !== undefined;

export const policiesQuery = (register: string) =>
  queryOptions({
    queryKey: ['policies', register],
    queryFn: async () =>
      (await bodyOf(api.GET('/api/registers/{register}/policies', { params: { path: { register } } }))).items,
  });

export const diffQuery = (register: string, from: string, to: string) =>
  queryOptions({
    queryKey: ['policies', register, 'diff', from, to],
    queryFn: () =>
      bodyOf(
        api.GET('/api/registers/{register}/policies/diff', { params: { path: { register }, query: { from, to } } }),
      ),
    staleTime: Infinity,
  });

export const calendarsQuery = (register: string) =>
  queryOptions({
    queryKey: ['calendars', register],
    queryFn: async () =>
      (await bodyOf(api.GET('/api/registers/{register}/calendars', { params: { path: { register } } }))).items,
  });
