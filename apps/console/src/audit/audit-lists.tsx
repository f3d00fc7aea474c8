import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import area from '../look/area/area.module.css';
import { Empty } from '../look/area/empty.js';
import { Loaded } from '../look/area/loaded.js';
import { More } from '../look/area/more.js';
import { showMoment } from '../words/dates.js';
import { useTerms } from '../words/use-codes.js';
import type { AuditSearch } from './audit-search.js';
import { EventRow } from './event-row.js';
import { eventPages, lookPages, readPages, type Look, type PersonalRead } from './queries.js';
import styles from './audit.module.css';

interface Props {
  readonly register: string;
  readonly search: AuditSearch;
}

export function EventList({ register, search }: Props) {
  const { t } = useTranslation('audit');
  const pages = useInfiniteQuery(eventPages(search, register));
  return (
    <Loaded asked={pages} rows={10}>
      {({ pages: read }) => {
        const events = read.flatMap(({ items }) => items);
        if (events.length === 0) return <Empty title={t('empty')} why={t('emptyWhy')} />;
        return (
          <>
            <table className={`${area.table} ${area.stacked} ${styles.table}`} aria-label={t('table.events')}>
              <Head columns={['when', 'who', 'what', 'about']} />
              <tbody>
                {events.map((event) => (
                  <EventRow key={event.logIndex} event={event} register={register} />
                ))}
              </tbody>
            </table>
            <More pages={pages} label={t('more')} />
          </>
        );
      }}
    </Loaded>
  );
}

export function ReadList({ register, search }: Props) {
  const { t } = useTranslation('audit');
  const pages = useInfiniteQuery(readPages(search, register));
  return (
    <Loaded asked={pages} rows={10}>
      {({ pages: read }) => {
        const rows = read.flatMap(({ items }) => items);
        if (rows.length === 0) return <Empty title={t('readsEmpty')} why={t('readsEmptyWhy')} />;
        return (
          <>
            <table className={`${area.table} ${area.stacked} ${styles.table}`} aria-label={t('table.reads')}>
              <Head columns={['when', 'who', 'class', 'about']} />
              <tbody>
                {rows.map((row) => (
                  <tr key={row.id}>
                    <td className="nowrap">{showMoment(row.at)}</td>
                    <td>
                      <Reader reader={row.reader} />
                    </td>
                    <td>
                      <Classes classes={row.classes} />
                    </td>
                    <td>
                      <About read={row} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            <More pages={pages} label={t('more')} />
          </>
        );
      }}
    </Loaded>
  );
}

export function LookList({ register, search }: Props) {
  const { t } = useTranslation('audit');
  const pages = useInfiniteQuery(lookPages(search, register));
  return (
    <Loaded asked={pages} rows={10}>
      {({ pages: read }) => (
        <>
          <table className={`${area.table} ${area.stacked} ${styles.table}`} aria-label={t('table.looks')}>
            <Head columns={['when', 'who', 'what', 'sought']} />
            <tbody>
              {read
                .flatMap(({ items }) => items)
                .map((row) => (
                  <tr key={row.id}>
                    <td className="nowrap">{showMoment(row.at)}</td>
                    <td>
                      <Reader reader={row.reader} />
                    </td>
                    <td>{isPart(row.what) ? t(`parts.${row.what}`) : row.what}</td>
                    <td>
                      <Sought look={row} />
                    </td>
                  </tr>
                ))}
            </tbody>
          </table>
          <More pages={pages} label={t('more')} />
        </>
      )}
    </Loaded>
  );
}

const parts = ['events', 'events.csv', 'events.jsonl', 'personal-reads', 'reads', 'accounts'] as const;
const isPart = (what: string): what is (typeof parts)[number] => parts.some((part) => part === what);

function Head({ columns }: { readonly columns: readonly ('when' | 'who' | 'what' | 'about' | 'class' | 'sought')[] }) {
  const { t } = useTranslation('audit');
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {t(`table.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Reader({ reader }: { readonly reader: PersonalRead['reader'] }) {
  const { t } = useTranslation('audit');
  return <>{reader.name ?? reader.username ?? <i className="faint">{t('unknownPerson')}</i>}</>;
}

function Classes({ classes }: { readonly classes: readonly string[] }) {
  const { term } = useTerms();
  return <>{classes.map((one) => term('personalClass', one)).join(', ')}</>;
}

/** What was read: a case, with a link; the subject of cases; or a list that showed some. */
function About({ read: { caseId, caseNumber, stream, cases } }: { readonly read: PersonalRead }) {
  const { t } = useTranslation('audit');
  const { term } = useTerms();
  if (stream === null) return <>{t('readList', { cases: cases.length })}</>;
  if (caseId === null) return <>{term('stream', stream.split(':')[0] ?? '')}</>;
  return (
    <span className={styles.about}>
      <Link to="/cases/$caseId" params={{ caseId }}>
        {caseNumber ?? t('filter.caseId')}
      </Link>
      <Link to="/audit" search={{ tab: 'reads', case: caseId }} className="faint">
        {t('filter.allOf')}
      </Link>
    </span>
  );
}

/** Filters of a reading, without the empty ones. */
function Sought({ look: { query } }: { readonly look: Look }) {
  const { t } = useTranslation('audit');
  const said = typeof query === 'object' && query !== null ? Object.entries(query) : [];
  const words = said
    .filter(([name, value]) => !['register', 'limit', 'order', 'cursor', 'personal'].includes(name) && value !== false)
    .map(([, value]) => String(value))
    .filter((value) => !/^[0-9a-f]{8}-[0-9a-f]{4}-/.test(value));
  return <>{words.length === 0 ? <span className="faint">{t('whole')}</span> : words.join(' · ')}</>;
}
