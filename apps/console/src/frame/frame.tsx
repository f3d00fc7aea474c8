import { Outlet } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './frame.module.css';
import { Rail } from './rail.js';
import { TopBar } from './top-bar.js';
import { TrainingBand } from './training-band.js';

/** What stands around every page: top bar, pages by role, and the band of a training register. */
export function Frame() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.frame}>
      <a href="#main" className={styles.skip}>
        {t('skip')}
      </a>
      <TopBar railOpen={open} toggleRail={() => setOpen(!open)} />
      <TrainingBand />
      <div className={styles.body}>
        <Rail open={open} close={() => setOpen(false)} />
        <main id="main" tabIndex={-1} className={styles.main}>
          <Outlet />
        </main>
      </div>
    </div>
  );
}
