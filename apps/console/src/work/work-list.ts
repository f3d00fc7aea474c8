import { useInfiniteQuery, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { api, bodyOf } from '../api/client.js';
import { gated, useCaseChanges, useLiveGaps, useWorkChanges } from '../live/live.js';
import { idOf, meet } from './change-gate.js';
import type { WorkQuery } from './work-search.js';
import type { WorkCounts, WorkPageData, WorkRow } from './work-types.js';

const pageRows = 100;
/** Number of pages that are read again after a change; later pages are read when they are reached. */
const pagesAgain = 5;
/** Time during which changes are collected, ms. */
const gathering = 500;

type Pages = InfiniteData<WorkPageData, string | undefined>;

const readPage = (query: WorkQuery, cursor: string | undefined): Promise<WorkPageData> =>
  bodyOf(
    api.GET('/api/work', {
      params: { query: { ...query, limit: pageRows, ...(cursor === undefined ? {} : { cursor }) } },
    }),
  );

const rowsOf = (pages: { readonly pages: readonly WorkPageData[] } | undefined): readonly WorkRow[] =>
  pages?.pages.flatMap(({ items }) => items) ?? [];

/** Position of a row in the list; while it is unchanged, the row's contents may be updated in place. */
const placeOf = ({ group, due }: WorkRow): string => `${group} ${due ?? ''}`;

/**
 * The work list in pages, with changes by others: contents are updated at once, rows that would move wait until they
 * are let in.
 */
export function useWorkList(query: WorkQuery, today: string) {
  const queries = useQueryClient();
  const key = useMemo(() => ['work', query], [query]);
  const list = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => readPage(query, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    staleTime: Infinity,
    meta: gated,
  });
  const [waiting, setWaiting] = useState<{ readonly key: unknown; readonly pages: Pages } | null>(null);
  const fresh = waiting?.key === key ? waiting.pages : null;

  const letIn = useCallback(
    (pages: Pages) => {
      queries.setQueryData<Pages>(key, pages);
      setWaiting(null);
    },
    [queries, key],
  );
  const readAgain = useCallback(async (): Promise<void> => {
    const shown = queries.getQueryData<Pages>(key);
    if (shown === undefined) return void queries.invalidateQueries({ queryKey: key });
    const pages: WorkPageData[] = [];
    const pageParams: (string | undefined)[] = [];
    let cursor: string | undefined;
    do {
      const page = await readPage(query, cursor);
      pages.push(page);
      pageParams.push(cursor);
      cursor = page.next ?? undefined;
    } while (cursor !== undefined && pages.length < Math.min(shown.pages.length, pagesAgain));
    const again: Pages = { pages, pageParams };
    const { news } = meet(rowsOf(shown), rowsOf(again), placeOf, cursor === undefined);
    // Nobody is reading, or no row would move.
    if (
      news === 0
        ? cursor === undefined || shown.pages.length === pages.length
        : document.hidden || rowsOf(shown).length === 0
    )
      letIn(again);
    else setWaiting({ key, pages: again });
  }, [queries, key, query, letIn]);

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const soon = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void readAgain().catch(() => undefined), gathering);
  }, [readAgain]);
  useEffect(() => () => clearTimeout(timer.current), []);
  useCaseChanges(soon);
  useWorkChanges(soon);
  useLiveGaps(soon);
  const day = useRef(today);
  useEffect(() => {
    if (day.current !== today) soon();
    day.current = today;
  }, [today, soon]);

  const shown = rowsOf(list.data);
  const gate = useMemo(
    () =>
      fresh === null
        ? { rows: shown, marks: new Map<string, 'moved' | 'gone'>(), news: 0 }
        : meet(shown, rowsOf(fresh), placeOf, fresh.pages.at(-1)?.next === null),
    [shown, fresh],
  );
  /** Changes one row in place after the person's own act. */
  const change = useCallback(
    (row: { readonly caseId: string; readonly key: string }, next: Partial<WorkRow>) => {
      queries.setQueryData<Pages>(
        key,
        (pages) =>
          pages && {
            ...pages,
            pages: pages.pages.map((page) => ({
              ...page,
              items: page.items.map((item) => (idOf(item) === idOf(row) ? { ...item, ...next } : item)),
            })),
          },
      );
    },
    [queries, key],
  );
  const counts: WorkCounts | null = (fresh ?? list.data)?.pages[0]?.counts ?? null;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const more = useMemo(
    () => (hasNextPage && !isFetchingNextPage ? () => void fetchNextPage() : null),
    [hasNextPage, isFetchingNextPage, fetchNextPage],
  );
  return { ...gate, counts, list, more, change, letIn: fresh === null ? null : () => letIn(fresh) };
}
