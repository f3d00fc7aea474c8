import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ColumnChoice } from '../look/list/column-choice.js';
import type { Acting } from '../session/acting.js';
import { useLanguage } from '../words/use-language.js';
import { SavedLists } from './saved-lists.js';
import { columnKeys, fixedColumns, usualColumns, type ColumnKey } from './work-columns.js';
import { noFilters, savedQuery, searchOf, type WorkQuery, type WorkSearch } from './work-search.js';
import styles from './work.module.css';

interface Props {
  readonly acting: Acting;
  readonly search: WorkSearch;
  readonly query: WorkQuery;
  readonly shown: readonly ColumnKey[];
  readonly go: (change: Partial<WorkSearch>, trace?: boolean) => void;
  readonly showKeys: () => void;
}

/** Tools for the list as a whole: saved lists, columns, download, keys. */
export function WorkTools({ acting, search, query, shown, go, showKeys }: Props) {
  const { t } = useTranslation('work');
  const { t: inList } = useTranslation('list');
  const { language } = useLanguage();
  const file = new URLSearchParams({ ...query, lang: language });
  return (
    <span className={styles.end}>
      <SavedLists
        acting={acting}
        page="work"
        present={savedQuery(search)}
        read={(kept) => savedQuery(searchOf(kept))}
        open={(kept) => go({ ...nothing, ...searchOf(kept) })}
      />
      <ColumnChoice
        columns={columnKeys.map((key) => ({ key, label: t(`column.${key}`), fixed: fixedColumns.includes(key) }))}
        shown={shown}
        show={(keys) => go({ columns: keys.join(',') === usualColumns.join(',') ? undefined : keys.join(',') }, false)}
      />
      <a href={`/api/work.csv?${file.toString()}`} download className={styles.file}>
        <IconDownload size={15} aria-hidden="true" /> {inList('file')}
      </a>
      <button type="button" className={styles.keys} aria-keyshortcuts="?" onClick={showKeys}>
        <kbd>?</kbd> {t('keys')}
      </button>
    </span>
  );
}

/** A saved list replaces all parameters of the address. */
const nothing: WorkSearch = {
  ...noFilters,
  scope: undefined,
  sort: undefined,
  descending: undefined,
  columns: undefined,
  peek: undefined,
};
