import { useTranslation } from 'react-i18next';
import { useActing } from '../session/acting.js';
import { useLiveStream, useLiveWord } from './live.js';
import styles from './live-state.module.css';

/** Whether what is on screen is live. */
export function LiveState() {
  const { t } = useTranslation();
  const acting = useActing();
  useLiveStream(acting?.register.id ?? null);
  const word = useLiveWord();
  return (
    <output className={`${styles.state} ${styles[word]}`}>
      <span className={styles.word}>{t(`live.${word}`)}</span>
    </output>
  );
}
