import { IconCloudOff, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useActing } from '../session/acting.js';
import { useLiveStream, useLiveWord } from './live.js';
import styles from './live-state.module.css';

/** Shows whether the page is live, and what it means if not. */
export function LiveState() {
  const { t } = useTranslation();
  const acting = useActing();
  useLiveStream(acting?.register.id ?? null);
  const word = useLiveWord();
  // A person without a register has no stream to follow.
  if (acting === null) return null;
  return (
    <output className={`${styles.state} ${styles[word]}`} title={t(`liveWhy.${word}`)}>
      {word === 'live' && <span className={styles.dot} aria-hidden="true" />}
      {word === 'reconnecting' && <IconCloudOff size={15} aria-hidden="true" />}
      {word === 'readOnly' && <IconLock size={15} aria-hidden="true" />}
      <span className={styles.word}>{t(`live.${word}`)}</span>
    </output>
  );
}
