import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Acting } from '../session/acting.js';
import { useWaiting } from './waiting.js';
import { withoutFilters, type WorkSearch } from './work-search.js';
import styles from './empty-work.module.css';

interface Props {
  readonly acting: Acting;
  readonly search: WorkSearch;
  /** Filters are set, so the missing items may be hidden by them. */
  readonly outside: boolean;
  readonly go: (change: Partial<WorkSearch>) => void;
}

const rolesWithText = [
  'referrer',
  'unit-officer',
  'unit-head',
  'assessor',
  'appraiser',
  'council-secretary',
  'council-member',
  'chair',
  'agency',
  'auditor',
  'administrator',
] as const;

/** An empty list says why it is empty and what comes next. */
export function EmptyWork({ acting, search, outside, go }: Props) {
  const { t } = useTranslation('work');
  const { t: inList } = useTranslation('list');
  const waiting = useWaiting(acting);
  if (outside) {
    return (
      <div className={styles.empty}>
        <h2>{t('empty.filtered')}</h2>
        {waiting !== null && waiting > 0 && <p className="muted">{t('empty.filteredNext', { count: waiting })}</p>}
        <button type="button" onClick={() => go(withoutFilters(search))}>
          {inList('takeOffAll')}
        </button>
      </div>
    );
  }
  const role = acting.grant?.role;
  const roleKey = rolesWithText.find((one) => one === role) ?? 'other';
  const scope = search.scope ?? 'team';
  return (
    <div className={styles.empty}>
      <h2>{scope === 'team' ? t('empty.none') : t(`empty.${scope}`)}</h2>
      <p className="muted">{scope === 'me' ? t('empty.meNext') : t(`empty.role.${roleKey}`)}</p>
      <span className={styles.ways}>
        {scope === 'me' && (
          <button type="button" onClick={() => go({ scope: 'free' })}>
            {t('empty.showFree')}
          </button>
        )}
        {scope !== 'team' && (
          <button type="button" onClick={() => go({ scope: undefined })}>
            {t('empty.showTeam')}
          </button>
        )}
        {role === 'referrer' ? (
          <Link to="/refer">{t('empty.showReferrals')}</Link>
        ) : (
          <Link to="/cases">{t('empty.showCases')}</Link>
        )}
      </span>
    </div>
  );
}
