import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { showDay } from '../words/dates.js';
import { useLanguage } from '../words/use-language.js';
import type { UnitQuota } from './queries.js';
import styles from './unit-year.module.css';

/** That a figure was changed after its year had ended: from what to what, why, by which paper and since when. */
export function Amended({ amendments }: Pick<UnitQuota, 'amendments'>) {
  const { t } = useTranslation('unitYear');
  const { say } = useLanguage();
  if (amendments.length === 0) return null;
  return (
    <div className={styles.amended}>
      <b>
        <IconPencil size={14} aria-hidden="true" /> {t('amended')}
      </b>
      {amendments.map(({ was, now, since, reason, paper }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- lines of a list have no other name
        <p key={index}>
          {t('amendedFigure', { was, now, since: showDay(since) })} {say(reason)}
          {paper !== null && ` (${paper})`}
        </p>
      ))}
    </div>
  );
}
