import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../words/use-language.js';
import { matches } from '../../words/fold.js';
import { picksFor } from '../forms/picks.js';
import { useNames } from '../names/names.js';
import styles from './entering.module.css';

interface OnBehalfPanelProps {
  /** Person whose acts are entered; undefined = nobody chosen yet. */
  readonly person: string | undefined;
  readonly choose: (person: string | undefined) => void;
}

/** Whose act the paper proves: what may be entered is what that person might have done then. */
export function OnBehalfPanel({ person, choose }: OnBehalfPanelProps) {
  const { t } = useTranslation('case');
  const { say } = useLanguage();
  const names = useNames();
  return (
    <section className={styles.panel} aria-labelledby="case-entering">
      <h2 id="case-entering">{t('entering.title')}</h2>
      <p>{t('entering.says')}</p>
      <Select
        label={t('entering.onBehalfOf')}
        description={t('entering.onBehalfOfHint')}
        data={[...picksFor('person', names, say)]}
        filter={({ options, search }) => options.filter((option) => 'label' in option && matches(option.label, search))}
        value={person ?? null}
        onChange={(picked) => choose(picked ?? undefined)}
        searchable
        clearable
        limit={60}
        nothingFoundMessage={t('forms.noneFound')}
      />
    </section>
  );
}
