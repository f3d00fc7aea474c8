import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useActing } from '../session/acting.js';
import { useSession } from '../session/session.js';
import { useWaiting } from '../work/waiting.js';
import { shownPages } from './pages.js';
import styles from './rail.module.css';

/** Pages by role, on the left; on a narrow screen the rail opens over the page. */
export function Rail({ open, close }: { readonly open: boolean; readonly close: () => void }) {
  const { t } = useTranslation();
  const acting = useActing();
  const { account } = useSession();
  const roles = [...(acting?.roles ?? []), ...(account.installationAdministrator ? ['administrator'] : [])];
  const waiting = useWaiting(acting);
  return (
    <nav aria-label={t('nav.label')} className={`${styles.rail} ${open ? styles.open : ''}`}>
      {shownPages(roles).map(({ key, to, icon: PageIcon, apart }) => (
        <Link
          key={key}
          to={to}
          onClick={close}
          className={`${styles.page} ${apart === true ? styles.apart : ''}`}
          activeProps={{ 'aria-current': 'page' }}
        >
          <PageIcon size={18} stroke={1.6} aria-hidden="true" />
          {t(`nav.${key}`)}
          {key === 'work' && waiting !== null && waiting > 0 && (
            <span className={styles.count}>
              <span aria-hidden="true">{waiting}</span>
              <span className="unseen">{t('nav.waiting', { count: waiting })}</span>
            </span>
          )}
        </Link>
      ))}
    </nav>
  );
}
