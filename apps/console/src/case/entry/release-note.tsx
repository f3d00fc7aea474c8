import { useTranslation } from 'react-i18next';
import type { Case } from '../types.js';
import styles from '../forms/form.module.css';

/** The effect of a case's release, shown beforehand. */
export function ReleaseNote({ shown, today }: { readonly shown: Case; readonly today: string }) {
  const { t } = useTranslation('case');
  const fallen = shown.deadlines.filter(({ status, due }) => status === 'running' && due < today).length;
  return (
    <div className={styles.changed}>
      <p>{t('entry.release.lead')}</p>
      <ul>
        <li>{fallen === 0 ? t('entry.release.noneFallen') : t('entry.release.fallen', { count: fallen })}</li>
        <li>{t('entry.release.noEffects')}</li>
        <li>{t('entry.release.live')}</li>
        <li>{t('entry.release.forGood')}</li>
      </ul>
    </div>
  );
}
