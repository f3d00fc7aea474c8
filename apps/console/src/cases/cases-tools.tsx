import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Acting } from '../session/acting.js';
import { useLanguage } from '../words/use-language.js';
import { SavedLists } from '../work/saved-lists.js';
import styles from '../work/work.module.css';
import { noFilters, savedQuery, searchOf, type CasesSearch } from './cases-search.js';

interface Props {
  readonly acting: Acting;
  readonly search: CasesSearch;
  /** The query of `GET /api/nominations`. */
  readonly query: Readonly<Record<string, string | number>>;
  readonly go: (change: CasesSearch) => void;
}

/** Tools for the list as a whole: saved lists, download. */
export function CasesTools({ acting, search, query, go }: Props) {
  const { t } = useTranslation('list');
  const { language } = useLanguage();
  const file = new URLSearchParams({
    ...Object.fromEntries(Object.entries(query).map(([key, value]) => [key, String(value)])),
    lang: language,
  });
  return (
    <span className={styles.end}>
      <SavedLists
        acting={acting}
        page="nominations"
        present={savedQuery(search)}
        read={(kept) => savedQuery(searchOf(kept))}
        open={(kept) => go({ ...noFilters, sort: undefined, descending: undefined, ...searchOf(kept) })}
      />
      <a href={`/api/nominations.csv?${file.toString()}`} download className={styles.file}>
        <IconDownload size={15} aria-hidden="true" /> {t('file')}
      </a>
    </span>
  );
}
