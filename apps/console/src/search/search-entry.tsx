import { IconSearch } from '@tabler/icons-react';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { showSearch, useSearchShown } from './search-open.js';
import styles from './search-entry.module.css';

const load = () => import('./search-dialog.js');
const SearchDialog = lazy(async () => ({ default: (await load()).SearchDialog }));

/** The entry to the search over everything: the field in the top bar, and Ctrl K. */
export function SearchEntry() {
  const { t } = useTranslation();
  const shown = useSearchShown();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        showSearch(true);
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <button
        type="button"
        className={styles.entry}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K"
        onPointerEnter={() => void load()}
        onClick={() => showSearch(true)}
      >
        <IconSearch size={17} aria-hidden="true" />
        <span className={styles.text}>{t('search')}</span>
        <span className={styles.keys} aria-hidden="true">
          <kbd>Ctrl</kbd> <kbd>K</kbd>
        </span>
      </button>
      <Suspense>{shown && <SearchDialog close={() => showSearch(false)} />}</Suspense>
    </>
  );
}
