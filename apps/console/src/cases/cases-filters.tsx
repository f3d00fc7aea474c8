import { useCallback, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf, valuesOf } from '../look/list/address.js';
import { useAwardChoices, useChoices, useFieldChoices, useUnitChoices } from '../look/list/choices.js';
import { FilterChip, SwitchChip } from '../look/list/filter-chip.js';
import { SearchField } from '../look/list/search-field.js';
import styles from '../work/work.module.css';
import { isFiltered, noFilters, type CasesSearch } from './cases-search.js';

interface Props {
  readonly register: string;
  readonly search: CasesSearch;
  readonly go: (change: CasesSearch, trace?: boolean) => void;
  /** Tools for the list as a whole. */
  readonly tools: ReactNode;
}

/** Filters of the list of cases: stage, state, award, track, unit, field, words; all of them in the address. */
export function CasesFilters({ register, search, go, tools }: Props) {
  const { t } = useTranslation('cases');
  const { t: inList } = useTranslation('list');
  const stages = useChoices('stage');
  const rests = useChoices('rest');
  const awards = useAwardChoices();
  const tracks = useChoices('track');
  const units = useUnitChoices(register);
  const fields = useFieldChoices(register);
  const states = [
    { value: 'open', label: inList('states.open') },
    { value: 'suspended', label: inList('states.suspended') },
    ...rests,
  ];
  const look = useCallback((q: string) => go({ q: q === '' ? undefined : q }, false), [go]);
  return (
    <div className={styles.filters}>
      <SearchField label={t('search')} text={search.q ?? ''} look={look} />
      <span className={styles.chips}>
        <FilterChip
          label={inList('stage')}
          single
          choices={stages}
          chosen={valuesOf(search.stage)}
          choose={(values) => go({ stage: textOf(values) })}
        />
        <FilterChip
          label={inList('state')}
          single
          choices={states}
          chosen={valuesOf(search.state)}
          choose={(values) => go({ state: textOf(values) })}
        />
        <FilterChip
          label={inList('award')}
          choices={awards}
          chosen={valuesOf(search.award)}
          choose={(values) => go({ award: textOf(values) })}
        />
        <FilterChip
          label={inList('track')}
          choices={tracks}
          chosen={valuesOf(search.track)}
          choose={(values) => go({ track: textOf(values) })}
        />
        <FilterChip
          label={inList('unit')}
          single
          choices={units}
          chosen={valuesOf(search.unit)}
          choose={(values) => go({ unit: textOf(values) })}
        />
        <FilterChip
          label={inList('field')}
          single
          choices={fields}
          chosen={search.field === undefined ? [] : [String(search.field)]}
          choose={([value]) => go({ field: value === undefined ? undefined : Number(value) })}
        />
        <SwitchChip
          label={inList('overdue')}
          on={search.overdue === true}
          turn={(on) => go({ overdue: on ? true : undefined })}
        />
        {isFiltered(search) && (
          <button type="button" className={`small ${styles.plain}`} onClick={() => go(noFilters)}>
            {inList('takeOffAll')}
          </button>
        )}
      </span>
      {tools}
    </div>
  );
}
