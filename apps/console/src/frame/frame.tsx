import { Outlet, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActing } from '../session/acting.js';
import { useSession } from '../session/session.js';
import { useSessionEnded } from '../session/session-end.js';
import styles from './frame.module.css';
import { Rail } from './rail.js';
import { TopBar } from './top-bar.js';

const ExpiredDialog = lazy(async () => ({ default: (await import('../session/expired-dialog.js')).ExpiredDialog }));

const TrainingBand = lazy(async () => ({ default: (await import('./training-band.js')).TrainingBand }));

const PendingPage = lazy(async () => ({ default: (await import('../session/pending-page.js')).PendingPage }));

/** Frame of every page: top bar, pages by role, and the band of a training register. */
export function Frame() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const ended = useSessionEnded();
  const { pending } = useSession();
  const training = useActing()?.register.training === true;
  const main = useRef<HTMLElement>(null);
  useFocusOnNewPage(main);
  if (pending !== null)
    return (
      <Suspense>
        <PendingPage pending={pending} />
      </Suspense>
    );
  return (
    <div className={styles.frame}>
      <a href="#main" className={styles.skip}>
        {t('skip')}
      </a>
      <TopBar railOpen={open} toggleRail={() => setOpen(!open)} />
      <Suspense>{training && <TrainingBand />}</Suspense>
      <div className={styles.body}>
        <Rail open={open} close={() => setOpen(false)} />
        <main id="main" ref={main} tabIndex={-1} className={styles.main}>
          <Outlet />
        </main>
      </div>
      <Suspense>{ended && <ExpiredDialog />}</Suspense>
    </div>
  );
}

/**
 * A newly opened page takes the focus, so that keys and screen readers start at its beginning; the first page does not.
 */
function useFocusOnNewPage(main: { readonly current: HTMLElement | null }): void {
  const page = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname });
  const before = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (
      before.current !== undefined &&
      page !== before.current &&
      main.current?.contains(document.activeElement) !== true
    )
      main.current?.focus({ preventScroll: true });
    before.current = page;
  }, [page, main]);
}
