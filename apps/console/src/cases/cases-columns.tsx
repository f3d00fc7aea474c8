import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { paths } from '../api/schema.gen.js';
import { casePath } from '../app/places.js';
import type { Column } from '../look/list/column.js';
import { Tag } from '../look/tag.js';
import { showDay } from '../words/dates.js';
import { useTerms, useUnitName } from '../words/use-codes.js';
import { SubjectIcon } from '../work/subject-icon.js';
import styles from '../work/work.module.css';

export type CaseRow =
  paths['/api/nominations']['get']['responses']['200']['content']['application/json']['items'][number];

/** Columns of the list of cases. */
export function useCasesColumns(register: string): readonly Column<CaseRow>[] {
  const { t } = useTranslation('cases');
  const { t: inList } = useTranslation('list');
  const { term, award } = useTerms();
  const unit = useUnitName(register);
  return useMemo(
    () => [
      {
        key: 'case',
        sort: 'case',
        label: t('column.case'),
        width: '112px',
        cell: (row) => (
          <Link to={casePath(row.id)} className={styles.number}>
            {row.caseNumber}
          </Link>
        ),
      },
      {
        key: 'subject',
        sort: 'subject',
        label: t('column.subject'),
        width: 'minmax(170px, 1.25fr)',
        cell: ({ subject, unit: code }) => (
          <span className={styles.subject}>
            <SubjectIcon kind={subject.kind} />
            <span className={styles.lines}>
              <span className={styles.name}>{subject.name ?? <i className="muted">{inList('nameErased')}</i>}</span>
              <span className={styles.two}>{unit(code)}</span>
            </span>
          </span>
        ),
      },
      {
        key: 'award',
        sort: 'award',
        label: t('column.award'),
        width: 'minmax(120px, 0.75fr)',
        from: 760,
        cell: (row) => <span className={styles.wrap}>{award(row.award)}</span>,
      },
      {
        key: 'stage',
        sort: 'stage',
        label: t('column.stage'),
        named: true,
        width: 'minmax(150px, 1fr)',
        cell: (row) => (
          <span className={styles.lines}>
            <span className={`${styles.asks} ${styles.tagged}`}>
              {row.stage === null ? (
                <span className="muted">{term('rest', row.state)}</span>
              ) : (
                <span>{term('stage', row.stage)}</span>
              )}
              {row.state === 'suspended' && <Tag tone="wait">{inList('flag.suspended')}</Tag>}
              {!row.released && <Tag>{t('draftEntry')}</Tag>}
            </span>
            <span className={styles.two}>
              {row.stage === null ? t('rests') : row.substate === null ? '' : term('substate', row.substate)}
            </span>
          </span>
        ),
      },
      {
        key: 'waits',
        label: t('column.waits'),
        from: 920,
        named: true,
        width: 'minmax(150px, 1fr)',
        cell: (row) => (
          <span className={styles.lines}>
            <span className={styles.asks}>{row.waitingAction === null ? '' : term('ask', row.waitingAction)}</span>
            <span className={styles.two}>{row.waitingRole === null ? '' : term('role', row.waitingRole)}</span>
          </span>
        ),
      },
      {
        key: 'due',
        sort: 'due',
        label: t('column.due'),
        named: true,
        width: '104px',
        cell: (row) =>
          row.due === null ? null : (
            <span className={styles.due}>
              <span>{showDay(row.due)}</span>
              {row.overdue && <span className={styles.late}>{inList('due.lateToday')}</span>}
            </span>
          ),
      },
      {
        key: 'opened',
        sort: 'opened',
        label: t('column.opened'),
        from: 1100,
        wideOnly: true,
        width: '124px',
        cell: (row) => (
          <span className={styles.lines}>
            <span className="nowrap">{showDay(row.openedAt)}</span>
            <span className={styles.two}>{row.decisionNumber ?? ''}</span>
          </span>
        ),
      },
    ],
    [t, inList, term, award, unit],
  );
}
