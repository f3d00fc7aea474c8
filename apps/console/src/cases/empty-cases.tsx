import { useTranslation } from 'react-i18next';
import styles from '../work/empty-work.module.css';
import { noFilters, type CasesSearch } from './cases-search.js';

/** The list is empty, because of its filters or because there is no case yet. */
export function EmptyCases({
  filtered,
  go,
}: {
  readonly filtered: boolean;
  readonly go: (change: CasesSearch) => void;
}) {
  const { t } = useTranslation('cases');
  const { t: inList } = useTranslation('list');
  return (
    <div className={styles.empty}>
      <h2>{t(filtered ? 'filtered' : 'empty')}</h2>
      {filtered ? (
        <button type="button" onClick={() => go(noFilters)}>
          {inList('takeOffAll')}
        </button>
      ) : (
        <p className="muted">{t('emptyNext')}</p>
      )}
    </div>
  );
}
