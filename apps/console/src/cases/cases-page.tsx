import { Skeleton } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client.js';
import { casePath } from '../app/places.js';
import { gated, useCaseChanges, useLiveGaps } from '../live/live.js';
import { ListTable } from '../look/list/list-table.js';
import { ProblemNote } from '../look/problem-note.js';
import { useActing, type Acting } from '../session/acting.js';
import styles from '../work/work.module.css';
import { ungrouped, type Line } from '../work/group-lines.js';
import { CasesFilters } from './cases-filters.js';
import { useCasesColumns, type CaseRow } from './cases-columns.js';
import { CasesTools } from './cases-tools.js';
import { casesQuery, isFiltered, orderOf, sorts, type CasesSearch } from './cases-search.js';
import { stageValues, stateValues } from './case-states.js';
import { EmptyCases } from './empty-cases.js';

const pageRows = 100;

/** The cases that the reader may see, last opened first. */
export function CasesPage() {
  const { t } = useTranslation();
  const acting = useActing();
  const search = useSearch({ from: '/inside/cases' });
  const navigate = useNavigate({ from: '/cases' });
  const go = useCallback(
    (change: CasesSearch, trace = true) =>
      void navigate({ search: (before) => ({ ...before, ...change }), replace: !trace, resetScroll: false }),
    [navigate],
  );
  if (acting === null) return <p className="muted">{t('acting.none')}</p>;
  return <CasesList key={acting.register.id} acting={acting} search={search} go={go} />;
}

interface Props {
  readonly acting: Acting;
  readonly search: CasesSearch;
  readonly go: (change: CasesSearch, trace?: boolean) => void;
}

function CasesList({ acting, search, go }: Props) {
  const { t } = useTranslation('cases');
  const { t: inFrame } = useTranslation('frame');
  useDocumentTitle(`${inFrame('nav.cases')} · Vinh Danh`);
  const router = useRouter();
  const register = acting.register.id;
  const query = useMemo(() => casesQuery(search, register, stageValues, stateValues), [search, register]);
  const list = useInfiniteQuery({
    queryKey: ['cases-list', query],
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/api/nominations', {
          params: { query: { ...query, limit: pageRows, ...(pageParam === undefined ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    staleTime: Infinity,
    meta: gated,
  });
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  useCaseChanges(
    useCallback(({ caseId }: { readonly caseId: string }) => setChanged((before) => new Set([...before, caseId])), []),
  );
  const { refetch } = list;
  const letIn = useCallback((): void => {
    setChanged(new Set());
    void refetch();
  }, [refetch]);
  useLiveGaps(useCallback(() => setChanged((before) => new Set([...before, 'gap'])), []));
  const rows = useMemo(() => list.data?.pages.flatMap(({ items }) => items) ?? [], [list.data]);
  const lines = useMemo(() => ungrouped(rows), [rows]);
  const columns = useCasesColumns(register);
  const order = orderOf(search);
  const [selected, setSelected] = useState(-1);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const more = useMemo(
    () => (hasNextPage && !isFetchingNextPage ? () => void fetchNextPage() : null),
    [hasNextPage, isFetchingNextPage, fetchNextPage],
  );
  return (
    <section aria-labelledby="cases-title">
      <div className={styles.title}>
        <h1 id="cases-title">{inFrame('nav.cases')}</h1>
        {list.data !== undefined && (
          <span className="muted">{t(hasNextPage ? 'loadedSoFar' : 'loaded', { count: rows.length })}</span>
        )}
      </div>
      <CasesFilters
        register={register}
        search={search}
        go={go}
        tools={<CasesTools acting={acting} search={search} query={query} go={go} />}
      />
      <div className={styles.newsLine} aria-live="polite">
        {changed.size > 0 && (
          <button type="button" className={styles.news} onClick={letIn}>
            {t('news', { count: changed.size })}
          </button>
        )}
      </div>
      {list.data === undefined ? (
        list.isError ? (
          <ProblemNote error={list.error} retry={() => void list.refetch()} />
        ) : (
          <div aria-hidden="true" style={{ display: 'grid', gap: 22, padding: '22px 12px' }}>
            {Array.from({ length: 10 }, (_, index) => (
              <Skeleton key={index} height={16} width={`${88 - (index % 4) * 9}%`} />
            ))}
          </div>
        )
      ) : rows.length === 0 ? (
        <EmptyCases filtered={isFiltered(search)} go={go} />
      ) : (
        <ListTable<CaseRow, Line<CaseRow>>
          label={inFrame('nav.cases')}
          columns={columns}
          lines={lines}
          total={hasNextPage ? null : rows.length}
          keyOf={(line) => (line.kind === 'row' ? line.row.id : line.group)}
          selected={selected}
          select={(line, by) => {
            setSelected(line);
            const row = rows[line];
            if (by === 'pointer' && row !== undefined) router.history.push(casePath(row.id));
          }}
          order={order}
          sortBy={(sort) =>
            go({
              sort: sorts.find((one) => one === sort),
              descending: order.sort === sort ? !order.descending : sort === 'opened',
            })
          }
          more={more}
        />
      )}
      {isFetchingNextPage && <Skeleton height={18} mt={12} ml={12} width="40%" />}
    </section>
  );
}
