import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useActing } from '../session/acting.js';
import { pages } from './pages.js';
import styles from './rail.module.css';

/** Pages by role, at the left; on a narrow screen it opens over the page. */
export function Rail({ open, close }: { readonly open: boolean; readonly close: () => void }) {
  const { t } = useTranslation();
  const acting = useActing();
  const shown = pages.filter(({ roles }) => roles.length === 0 || roles.some((role) => acting?.roles.includes(role)));
  return (
    <nav aria-label={t('nav.label')} className={`${styles.rail} ${open ? styles.open : ''}`}>
      {shown.map(({ key, to, icon: PageIcon, apart }) => (
        <Link key={key} to={to} onClick={close} className={`${styles.page} ${apart === true ? styles.apart : ''}`} activeProps={{ 'aria-current': 'page' }}>
          <PageIcon size={18} stroke={1.6} aria-hidden="true" />
          {t(`nav.${key}`)}
        </Link>
      ))}
    </nav>
  );
}
