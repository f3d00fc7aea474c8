import { useTranslation } from 'react-i18next';
import { showDay } from '../words/dates.js';
import styles from './work.module.css';

interface Due {
  readonly due: string | null;
  readonly workingDaysLeft: number | null;
  readonly overdue: boolean;
  readonly provisional: boolean;
}

/** The due day, with the working days left or passed. */
export function DueText({ at: { due, workingDaysLeft, overdue, provisional } }: { readonly at: Due }) {
  const { t } = useTranslation('list');
  if (due === null) return <span className="muted small">{t('due.none')}</span>;
  return (
    <span className={styles.due}>
      <span>
        {showDay(due)}
        {provisional && (
          <abbr className="small faint" title={t('due.provisionalWhy')}>
            {' '}
            {t('due.provisional')}
          </abbr>
        )}
      </span>
      <span className={overdue ? styles.late : styles.two}>{dueWords(t, workingDaysLeft, overdue)}</span>
    </span>
  );
}

type Say = ReturnType<typeof useTranslation<'list'>>['t'];

export function dueWords(t: Say, left: number | null, overdue: boolean): string {
  if (overdue) return left === null || left === 0 ? t('due.lateToday') : t('due.late', { count: Math.abs(left) });
  if (left === null) return '';
  return left === 0 ? t('due.today') : t('due.left', { count: left });
}
