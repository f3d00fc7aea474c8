import { Button, NativeSelect } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCircle } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import area from '../look/area/area.module.css';
import { Empty } from '../look/area/empty.js';
import { Loaded } from '../look/area/loaded.js';
import { More } from '../look/area/more.js';
import { PageHead } from '../look/area/page-head.js';
import { FilterChip, SwitchChip } from '../look/list/filter-chip.js';
import { useActing } from '../session/acting.js';
import { Ground } from '../look/ground.js';
import { showDay } from '../words/dates.js';
import { unitsQuery } from '../words/units.js';
import { useTerms } from '../words/use-codes.js';
import { useLanguage } from '../words/use-language.js';
import { Amended } from './amended.js';
import { CountedCases } from './counted-cases.js';
import { latestYearQuery, quotaPages, type UnitQuota } from './queries.js';
import { YearTabs } from './year-tabs.js';
import styles from './unit-year.module.css';

const firstYear = 2023;

/** Units and the quotas of a year: what is required, what is reached, which cases count and why. */
export function UnitYearPage() {
  const { t } = useTranslation('unitYear');
  const acting = useActing();
  if (acting === null) return <PageHead title={t('title')} says={t('says')} />;
  return <Quotas register={acting.register.id} thisYear={Number(acting.register.clock.now.slice(0, 4))} />;
}

function Quotas({ register, thisYear }: { readonly register: string; readonly thisYear: number }) {
  const { t } = useTranslation('unitYear');
  const search = useSearch({ from: '/inside/unit-year' });
  const navigate = useNavigate({ from: '/unit-year' });
  const latest = useQuery({ ...latestYearQuery(register, thisYear, firstYear), enabled: search.year === undefined });
  const { year = latest.data ?? thisYear, unit, quota, unmet = false, open } = search;
  const pages = useInfiniteQuery({
    ...quotaPages({ register, year, unit, quota, unmet }),
    enabled: search.year !== undefined || !latest.isPending,
  });
  const units = useQuery(unitsQuery(register));
  const choices = [
    ...new Map((units.data ?? []).map(({ code, name }) => [code, { value: code, label: name }])).values(),
  ];
  const change = (next: Partial<typeof search>): void =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false });
  const years = Array.from({ length: Math.max(1, thisYear - firstYear + 1) }, (_, back) => String(thisYear - back));
  return (
    <>
      <PageHead title={t('title')} says={t('says')} />
      <YearTabs current="quotas" />
      <div className={styles.filters}>
        <NativeSelect
          size="xs"
          aria-label={t('year')}
          data={years}
          value={String(year)}
          onChange={({ currentTarget: { value } }) => change({ year: Number(value), open: undefined })}
        />
        <FilterChip
          label={t('unit')}
          single
          choices={choices}
          chosen={unit === undefined ? [] : [unit]}
          choose={([value]) => change({ unit: value })}
        />
        <SwitchChip label={t('onlyOpen')} on={unmet} turn={(on) => change({ unmet: on || undefined })} />
      </div>
      <Loaded asked={pages} rows={9}>
        {({ pages: read }) => {
          const rows = read.flatMap(({ items }) => items);
          if (rows.length === 0) {
            const filtered = unit !== undefined || unmet;
            return (
              <Empty title={filtered ? t('emptyFiltered') : t('empty', { year })} why={t('emptyWhy')}>
                {filtered && (
                  <Button onClick={() => change({ unit: undefined, unmet: undefined })}>{t('allUnits')}</Button>
                )}
                {!filtered && year > firstYear && (
                  <Button onClick={() => change({ year: year - 1, open: undefined })}>
                    {t('yearBefore', { year: year - 1 })}
                  </Button>
                )}
              </Empty>
            );
          }
          return (
            <>
              <table className={`${area.table} ${area.stacked}`}>
                <thead>
                  <tr>
                    {(['unit', 'quota', 'reached', 'state'] as const).map((column) => (
                      <th key={column} scope="col">
                        {t(column)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => {
                    const key = `${row.unit}~${row.quota}`;
                    return (
                      <QuotaRow
                        key={key}
                        register={register}
                        row={row}
                        all={rows}
                        open={open === key}
                        toggle={() => change({ open: open === key ? undefined : key })}
                      />
                    );
                  })}
                </tbody>
              </table>
              <More pages={pages} label={t('more')} />
            </>
          );
        }}
      </Loaded>
    </>
  );
}

interface RowProps {
  readonly register: string;
  readonly row: UnitQuota;
  readonly all: readonly UnitQuota[];
  readonly open: boolean;
  readonly toggle: () => void;
}

function QuotaRow({ register, row, all, open, toggle }: RowProps) {
  const { t } = useTranslation('unitYear');
  const { say } = useLanguage();
  const { term } = useTerms();
  const {
    unitName,
    unitKind,
    name,
    reached,
    minimum,
    met,
    from,
    to,
    source,
    certainty,
    reading,
    households,
    contradictions,
    amendments,
  } = row;
  const nameOf = (quota: string): string => {
    const other = all.find((one) => one.quota === quota);
    return other === undefined ? t('quota') : say(other.name);
  };
  return (
    <>
      <tr>
        <td>
          <b className={styles.unit}>{unitName}</b>
          {!unitName.startsWith(term('unitKind', unitKind)) && (
            <span className={styles.second}>{term('unitKind', unitKind)}</span>
          )}
        </td>
        <td>
          {say(name)}
          <span className={styles.second}>
            <Ground source={source} certainty={certainty} />
          </span>
          {contradictions.map((other) => (
            <span key={other.quota} className={styles.contradiction}>
              <IconAlertTriangle size={15} aria-hidden="true" />
              {t('contradicts', {
                quotas: t('contradictsOne', {
                  name: nameOf(other.quota),
                  minimum: other.minimum,
                  reached: other.reached,
                  state: t(other.met ? 'met' : 'notMet'),
                }),
              })}
            </span>
          ))}
        </td>
        <td>
          <span className={`${styles.figure} nowrap`}>{t('figure', { reached, minimum })}</span>
          <span className={styles.track} aria-hidden="true">
            <i
              style={{ width: `${Math.min(100, (reached / Math.max(1, minimum)) * 100)}%` }}
              data-met={met || undefined}
            />
          </span>
          <Amended amendments={amendments} />
        </td>
        <td className="nowrap">
          <span className={met ? styles.met : styles.not}>
            {met ? <IconCheck size={15} aria-hidden="true" /> : <IconCircle size={15} aria-hidden="true" />}
            {met ? t('met') : t('unmet', { count: minimum - reached })}
          </span>
          <button type="button" className={`${area.plain} small ${styles.why}`} aria-expanded={open} onClick={toggle}>
            {t(open ? 'hide' : 'why')}
          </button>
        </td>
      </tr>
      {open && (
        <tr className={styles.opened}>
          <td colSpan={4}>
            <p className="small muted">
              {to === null
                ? t('period', { from: showDay(from) })
                : t('periodTo', { from: showDay(from), to: showDay(to) })}{' '}
              · {t(households ? 'households.true' : 'households.false')}
              {reading !== null && <> · {say(reading)}</>}
            </p>
            <CountedCases register={register} row={row} />
          </td>
        </tr>
      )}
    </>
  );
}
