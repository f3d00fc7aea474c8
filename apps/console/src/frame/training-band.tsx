import { useTranslation } from 'react-i18next';
import { useActing } from '../session/acting.js';
import { showMoment } from '../words/dates.js';
import styles from './training-band.module.css';

/** Makes a training register unmistakable on every page. */
export function TrainingBand() {
  const { t } = useTranslation();
  const acting = useActing();
  if (acting?.register.training !== true) return null;
  const { now, held } = acting.register.clock;
  return (
    <output className={styles.band}>
      <b>{t('training.band')}</b>
      <span>
        {t('training.now', { now: showMoment(now) })} · {t(held ? 'training.held' : 'training.running')}
      </span>
    </output>
  );
}
