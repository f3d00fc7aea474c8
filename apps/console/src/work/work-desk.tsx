import { Button, Skeleton } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconPlayerTrackNext } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client.js';
import { casePath } from '../app/places.js';
import { valuesOf } from '../look/list/address.js';
import { useKept } from '../look/list/use-kept.js';
import { ListTable } from '../look/list/list-table.js';
import { ProblemNote } from '../look/problem-note.js';
import type { Acting } from '../session/acting.js';
import { idOf } from './change-gate.js';
import { EmptyWork } from './empty-work.js';
import { grouped, ungrouped, type Line } from './group-lines.js';
import { Marks } from './marks.js';
import { useHold } from './hold.js';
import { columnKeys, usualColumns, useWorkColumns } from './work-columns.js';
import { WorkFilters } from './work-filters.js';
import { useWorkKeys } from './work-keys.js';
import { useWorkList } from './work-list.js';
import { isFiltered, peeked, peekOf, sorts, workQuery, type WorkSearch } from './work-search.js';
import { WorkSummary } from './work-summary.js';
import { WorkTools } from './work-tools.js';
import type { WorkRow } from './work-types.js';
import styles from './work.module.css';

const WorkPeek = lazy(async () => ({ default: (await import('./work-peek.js')).WorkPeek }));
const KeysDialog = lazy(async () => ({ default: (await import('./keys-dialog.js')).KeysDialog }));

interface Props {
  readonly acting: Acting;
  readonly search: WorkSearch;
  readonly go: (change: Partial<WorkSearch>, trace?: boolean) => void;
}

/** The work list with its filters, keys and side panel. */
export function WorkDesk({ acting, search, go }: Props) {
  const { t } = useTranslation('work');
  const { t: inFrame } = useTranslation('frame');
  useDocumentTitle(`${inFrame('nav.work')} · Vinh Danh`);
  const router = useRouter();
  const register = acting.register.id;
  const role = acting.grant?.role ?? null;
  const query = useKept(workQuery(search, register, role));
  const { rows, marks, news, counts, list, more, change, letIn } = useWorkList(
    query,
    acting.register.clock.now.slice(0, 10),
  );
  const hold = useHold(change);

  const wanted = search.columns;
  const shown = useMemo(
    () => (wanted === undefined ? usualColumns : columnKeys.filter((key) => valuesOf(wanted).includes(key))),
    [wanted],
  );
  const columns = useWorkColumns(shown);
  const byDue = query.sort === 'due';
  const lines = useMemo(() => (byDue ? grouped(rows, counts) : ungrouped(rows)), [rows, counts, byDue]);

  const [marked, setMarked] = useState<string | null>(null);
  const peek = peeked(search.peek);
  const focus = marked ?? (peek === null ? null : idOf(peek));
  const selected = focus === null ? -1 : lines.findIndex((line) => line.kind === 'row' && idOf(line.row) === focus);
  const selectedRow = rowAt(lines, selected);
  const [keysShown, setKeysShown] = useState(false);

  const peekAt = useCallback(
    (row: { readonly caseId: string; readonly key: string } | null) =>
      go({ peek: row === null ? undefined : peekOf(row) }, false),
    [go],
  );
  const step = (by: 1 | -1): void => {
    const all = lines.flatMap((line, index) => (line.kind === 'row' ? [index] : []));
    const next = selected < 0 ? (by === 1 ? all[0] : all.at(-1)) : all[all.indexOf(selected) + by];
    const row = next === undefined ? null : rowAt(lines, next);
    if (row === null) return;
    setMarked(idOf(row));
    if (peek !== null) peekAt(row);
    focusRow(idOf(row));
  };
  const next = useMutation({
    mutationFn: async () => {
      const { sort: _, direction: __, ...filters } = query;
      const except = peek ?? (selectedRow === null ? null : selectedRow);
      return (
        await bodyOf(
          api.GET('/api/work/next', {
            params: {
              query: { ...filters, ...(except === null ? {} : { exceptCase: except.caseId, exceptKey: except.key }) },
            },
          }),
        )
      ).item;
    },
    onSuccess: (item) => {
      if (item === null) return;
      setMarked(idOf(item));
      peekAt(item);
    },
  });
  useWorkKeys({
    step,
    open: () => selectedRow !== null && router.history.push(casePath(selectedRow.caseId)),
    peek: () => (peek !== null ? peekAt(null) : selectedRow !== null && peekAt(selectedRow)),
    claim: () => selectedRow !== null && hold.toggle(selectedRow),
    next: () => next.mutate(),
    letIn: () => letIn?.(),
    help: () => setKeysShown(true),
    close: () => peek !== null && peekAt(null),
  });

  const total = counts === null ? null : counts.overdue + counts.today + counts.week + counts.later + counts.undated;
  const inView = total === null ? null : search.group === undefined ? total : (counts?.[search.group] ?? null);
  return (
    <div className={`${styles.page} ${peek === null ? '' : styles.withPeek}`}>
      <section aria-labelledby="work-title">
        <div className={styles.title}>
          <h1 id="work-title">{inFrame('nav.work')}</h1>
          <WorkSummary counts={counts} search={search} go={go} />
          <span className={styles.tools}>
            <Button
              size="compact-md"
              leftSection={<IconPlayerTrackNext size={15} aria-hidden="true" />}
              loading={next.isPending}
              onClick={() => next.mutate()}
            >
              {t('next')}
            </Button>
          </span>
        </div>
        <WorkFilters
          acting={acting}
          search={search}
          go={go}
          tools={
            <WorkTools
              acting={acting}
              search={search}
              query={query}
              shown={shown}
              go={go}
              showKeys={() => setKeysShown(true)}
            />
          }
        />
        <div className={styles.newsLine} aria-live="polite">
          {news > 0 && letIn !== null && (
            <button type="button" className={styles.news} title={t('newsWhy')} onClick={letIn}>
              {t('news', { count: news })}
            </button>
          )}
        </div>
        {next.isSuccess && next.data === null && <output className="small muted">{t('nothingNext')}</output>}
        <ProblemNote error={hold.error ?? next.error ?? (list.data === undefined ? null : list.error)} />
        {list.data === undefined ? (
          list.isError ? (
            <ProblemNote error={list.error} retry={() => void list.refetch()} />
          ) : (
            <WorkSkeleton />
          )
        ) : rows.length === 0 ? (
          <EmptyWork acting={acting} search={search} outside={isFiltered(search)} go={go} />
        ) : (
          <Marks value={marks}>
            <ListTable<WorkRow, Line<WorkRow>>
              label={inFrame('nav.work')}
              columns={columns}
              lines={lines}
              total={inView === null ? null : inView + lines.length - rows.length}
              keyOf={(line) => (line.kind === 'group' ? line.group : idOf(line.row))}
              renderHead={(line) =>
                line.kind === 'group' && (
                  <span className={`${styles.group} ${line.group === 'overdue' ? styles.overdue : ''}`}>
                    {t(`group.${line.group}`)}
                    <span>{line.count}</span>
                  </span>
                )
              }
              selected={selected}
              select={(line, by) => {
                const row = rowAt(lines, line);
                if (row === null) return;
                setMarked(idOf(row));
                if (by === 'pointer' || peek !== null) peekAt(row);
              }}
              classOf={(line) =>
                line.kind === 'row' && marks.get(idOf(line.row)) === 'gone' ? styles.gone : undefined
              }
              order={{ sort: query.sort, descending: query.direction === 'desc' }}
              sortBy={(sort) =>
                go({
                  sort: sorts.find((one) => one === sort),
                  descending: query.sort === sort && query.direction === 'asc' ? true : undefined,
                })
              }
              more={more}
            />
          </Marks>
        )}
        {list.isFetchingNextPage && <Skeleton height={20} mt={12} ml={12} width="40%" />}
      </section>
      {peek !== null && (
        <Suspense>
          <WorkPeek
            key={search.peek}
            peek={peek}
            row={rows.find((row) => idOf(row) === search.peek) ?? null}
            hold={hold}
            close={() => {
              peekAt(null);
              if (focus !== null) focusRow(focus);
            }}
          />
        </Suspense>
      )}
      <Suspense>{keysShown && <KeysDialog close={() => setKeysShown(false)} />}</Suspense>
    </div>
  );
}

const rowAt = (lines: readonly Line<WorkRow>[], index: number): WorkRow | null => {
  const line = lines[index];
  return line?.kind === 'row' ? line.row : null;
};

/** Focuses a row once it is drawn, because the list may have to scroll there first. */
function focusRow(id: string): void {
  let tries = 20;
  const look = (): void => {
    const link = document.querySelector<HTMLElement>(`[data-work="${CSS.escape(id)}"]`);
    if (link !== null) link.focus({ preventScroll: true });
    else if (tries-- > 0) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

function WorkSkeleton() {
  return (
    <div aria-hidden="true" style={{ display: 'grid', gap: 18, padding: '22px 12px' }}>
      {Array.from({ length: 9 }, (_, index) => (
        <div key={index} style={{ display: 'grid', gap: 7 }}>
          <Skeleton height={15} width={`${78 - (index % 3) * 11}%`} />
          <Skeleton height={12} width={`${52 - (index % 4) * 6}%`} />
        </div>
      ))}
    </div>
  );
}
