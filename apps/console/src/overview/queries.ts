import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.js';
import type { paths } from '../api/schema.gen.js';

export type Pipeline = paths['/api/overviews/pipeline']['get']['responses']['200']['content']['application/json'];
export type Load = paths['/api/overviews/load']['get']['responses']['200']['content']['application/json'];
export type Matrix = paths['/api/overviews/units']['get']['responses']['200']['content']['application/json'];

export const pipelineQuery = (register: string) =>
  queryOptions({
    queryKey: ['overview', 'pipeline', register],
    queryFn: () => bodyOf(api.GET('/api/overviews/pipeline', { params: { query: { register } } })),
  });

export const loadQuery = (register: string) =>
  queryOptions({
    queryKey: ['overview', 'load', register],
    queryFn: () => bodyOf(api.GET('/api/overviews/load', { params: { query: { register } } })),
  });

export const matrixQuery = (register: string, year: number | undefined) =>
  queryOptions({
    queryKey: ['overview', 'units', register, year],
    queryFn: () => bodyOf(api.GET('/api/overviews/units', { params: { query: { register, year } } })),
    placeholderData: keepPreviousData,
  });

/** Deadlines of one day: at most a page of them. */
export const dayQuery = (register: string, day: string) =>
  queryOptions({
    queryKey: ['overview', 'day', register, day],
    queryFn: () =>
      bodyOf(api.GET('/api/deadlines', { params: { query: { register, from: day, to: day, limit: 100 } } })),
  });
