import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { casePath } from '../app/places.js';
import type { Column } from '../look/list/column.js';
import { Tag, type Tone } from '../look/tag.js';
import { showDay } from '../words/dates.js';
import { useTerms } from '../words/use-codes.js';
import { useLanguage } from '../words/use-language.js';
import { DueText } from './due-text.js';
import { idOf } from './change-gate.js';
import { SubjectIcon } from './subject-icon.js';
import { useMarks } from './marks.js';
import type { WorkRow } from './work-types.js';
import styles from './work.module.css';

export const columnKeys = [
  'case',
  'subject',
  'unit',
  'asks',
  'step',
  'award',
  'track',
  'flags',
  'papers',
  'since',
  'due',
  'assignee',
] as const;
export type ColumnKey = (typeof columnKeys)[number];
export const usualColumns: readonly ColumnKey[] = ['case', 'subject', 'asks', 'due', 'assignee'];
/** Columns that a row always needs. */
export const fixedColumns: readonly ColumnKey[] = ['case', 'subject', 'asks'];

const roomFor = 2;
const tones: Readonly<Record<WorkRow['flags'][number], Tone>> = {
  sudden: 'act',
  suspended: 'wait',
  comments: 'wait',
  supplement: 'warn',
  revote: 'warn',
};

/** The requested columns, in their order. Fields without a column of their own are in the second line of another. */
export function useWorkColumns(shown: readonly ColumnKey[]): readonly Column<WorkRow>[] {
  const { t } = useTranslation('work');
  const { t: inList } = useTranslation('list');
  const { say } = useLanguage();
  const { term, award } = useTerms();
  return useMemo(() => {
    const apart = (key: ColumnKey): boolean => shown.includes(key);
    const flags = (row: WorkRow) =>
      row.flags.map((flag) => (
        <Tag key={flag} tone={tones[flag]}>
          {inList(`flag.${flag}`)}
        </Tag>
      ));
    const all: Readonly<Record<ColumnKey, Omit<Column<WorkRow>, 'key' | 'label'>>> = {
      case: {
        width: '120px',
        sort: 'case',
        cell: (row) => (
          <Link to={casePath(row.caseId)} className={styles.number} data-work={idOf(row)}>
            {row.caseNumber}
          </Link>
        ),
      },
      subject: {
        width: 'minmax(120px, 1fr)',
        sort: 'subject',
        cell: (row) => (
          <span className={styles.subject}>
            <SubjectIcon kind={row.subjectKind} />
            <span className={styles.lines}>
              <span className={styles.name}>{row.subjectName ?? <i className="muted">{inList('nameErased')}</i>}</span>
              {!apart('unit') && <span className={styles.two}>{row.unitName}</span>}
            </span>
          </span>
        ),
      },
      unit: {
        width: 'minmax(130px, 0.8fr)',
        sort: 'unit',
        cell: (row) => <span className={styles.wrap}>{row.unitName}</span>,
      },
      asks: {
        width: 'minmax(150px, 1.25fr)',
        cell: (row) => (
          <span className={styles.lines}>
            <span className={`${styles.asks} ${styles.tagged}`}>
              <span>{say(row.asks)}</span>
              <RowMark row={row} />
              <ActingMark row={row} />
              <FewTags
                tags={[
                  ...(apart('papers') || row.missingPapers === 0
                    ? []
                    : [{ tone: 'warn' as const, text: t('papersMissing', { count: row.missingPapers }) }]),
                  ...(apart('flags')
                    ? []
                    : row.flags.map((flag) => ({ tone: tones[flag], text: inList(`flag.${flag}`) }))),
                ]}
              />
            </span>
            <span className={styles.two}>
              {[
                row.from === null ? null : t('possibleFrom', { day: showDay(row.from) }),
                apart('since') ? null : t('waitsSince', { day: showDay(row.since).slice(0, 5) }),
                apart('award') ? null : award(row.award),
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </span>
          </span>
        ),
      },
      step: {
        width: 'minmax(120px, 0.7fr)',
        sort: 'stage',
        cell: (row) => (
          <span className={styles.lines}>
            <span>{row.stage === null ? '' : term('stage', row.stage)}</span>
            <span className={styles.two}>{row.substate === null ? '' : term('substate', row.substate)}</span>
          </span>
        ),
      },
      award: { width: 'minmax(140px, 0.9fr)', cell: (row) => <span className={styles.wrap}>{award(row.award)}</span> },
      track: { width: '110px', cell: (row) => <span className={styles.wrap}>{term('track', row.track)}</span> },
      flags: { width: '110px', cell: (row) => <span className={styles.tags}>{flags(row)}</span> },
      papers: {
        width: '84px',
        named: true,
        cell: (row) =>
          row.missingPapers > 0 ? (
            <Tag tone="warn">{t('papersMissing', { count: row.missingPapers })}</Tag>
          ) : (
            <span className="small muted">{t('papersComplete')}</span>
          ),
      },
      since: {
        width: '92px',
        sort: 'since',
        named: true,
        cell: (row) => <span className="nowrap">{showDay(row.since)}</span>,
      },
      due: { width: '150px', sort: 'due', named: true, cell: (row) => <DueText at={row} /> },
      assignee: {
        width: '88px',
        from: 720,
        cell: ({ assignee }) => {
          if (assignee === null) return <span className="muted">{t('team')}</span>;
          return (
            <span className={styles.wrap}>
              {assignee.me ? t('me') : (assignee.name ?? <i className="muted">{inList('nameErased')}</i>)}
            </span>
          );
        },
      },
    };
    return columnKeys.filter((key) => apart(key)).map((key) => ({ key, label: t(`column.${key}`), ...all[key] }));
  }, [shown, t, inList, say, term, award]);
}

/** As many papers as a row has room for in both languages; the others are counted, and named on hover or focus. */
function FewTags({ tags }: { readonly tags: readonly { readonly tone: Tone; readonly text: string }[] }) {
  const rest = tags.slice(roomFor).map(({ text }) => text);
  return (
    <>
      {tags.slice(0, roomFor).map(({ tone, text }) => (
        <Tag key={text} tone={tone}>
          {text}
        </Tag>
      ))}
      {rest.length > 0 && (
        <Tag>
          <span title={rest.join(', ')}>
            +{rest.length}
            <span className="unseen">: {rest.join(', ')}</span>
          </span>
        </Tag>
      )}
    </>
  );
}

/** Whoever had the step has left or may not do it, or nobody who holds its role may. */
function ActingMark({ row: { formerHolder, acting } }: { readonly row: WorkRow }) {
  const { t } = useTranslation('work');
  const { term } = useTerms();
  if (acting.by === 'nobody') return <Tag tone="act">{t('nobodyActs', { role: term('role', acting.role) })}</Tag>;
  if (acting.by === 'above') return <Tag tone="warn">{t('aboveActs', { role: term('role', acting.role) })}</Tag>;
  return formerHolder === null ? null : <Tag tone="warn">{t(`holder.${formerHolder.why}`)}</Tag>;
}

function RowMark({ row }: { readonly row: WorkRow }) {
  const { t } = useTranslation('work');
  const mark = useMarks(row);
  return mark === undefined ? null : <Tag tone="plain">{t(mark)}</Tag>;
}
