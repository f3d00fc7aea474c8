import { useTranslation } from 'react-i18next';
import type { WorkSearch } from './work-search.js';
import type { WorkCounts } from './work-types.js';
import styles from './work.module.css';

interface Props {
  readonly counts: WorkCounts | null;
  readonly search: WorkSearch;
  readonly go: (change: Partial<WorkSearch>) => void;
}

/** Totals of the work and of its urgent parts; each number shows its items. */
export function WorkSummary({ counts, search, go }: Props) {
  const { t } = useTranslation('work');
  if (counts === null) return null;
  const all = counts.overdue + counts.today + counts.week + counts.later + counts.undated;
  const pressing = (['overdue', 'today', 'week'] as const).filter((group) => counts[group] > 0);
  return (
    <span className={`muted ${styles.summary}`}>
      {search.group === undefined ? (
        <span>{t('summary.all', { count: all })}</span>
      ) : (
        <button type="button" onClick={() => go({ group: undefined })}>
          {t('summary.all', { count: all })}
        </button>
      )}
      {pressing.map((group) => (
        <span key={group}>
          {'· '}
          <button
            type="button"
            aria-pressed={search.group === group}
            className={group === 'overdue' ? styles.late : undefined}
            onClick={() => go({ group })}
          >
            {t(`summary.${group}`, { count: counts[group] })}
          </button>
        </span>
      ))}
    </span>
  );
}
