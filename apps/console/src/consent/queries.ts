import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.js';
import type { AnswerTo } from '../api/answer.js';

export type AccountLink = AnswerTo<'/api/account/links'>['items'][number];
export type PendingChange = AnswerTo<'/api/registers/{register}/pending-changes'>['items'][number];

export const linksKey = ['account', 'links'] as const;
/** Persons to whom the signed-in account shall belong once its holder confirms. */
export const linksQuery = queryOptions({
  queryKey: linksKey,
  queryFn: async () => (await bodyOf(api.GET('/api/account/links'))).items,
});

export const pendingKey = (register: string) => ['pending-changes', register] as const;
/** Changes of people and roles that wait for consent and concern the reader. */
export const pendingQuery = (register: string) =>
  queryOptions({
    queryKey: pendingKey(register),
    queryFn: async () =>
      (await bodyOf(api.GET('/api/registers/{register}/pending-changes', { params: { path: { register } } }))).items,
  });

/** @throws ProblemError */
export const answerChange = (register: string, change: string, confirmed: boolean): Promise<unknown> =>
  api.POST('/api/registers/{register}/pending-changes/{change}', {
    params: { path: { register, change } },
    body: { confirmed },
  });

/** @throws ProblemError */
export const answerLink = ({ register, change }: AccountLink, confirmed: boolean): Promise<unknown> =>
  api.POST('/api/account/links/{change}', { params: { path: { change } }, body: { register, confirmed } });
