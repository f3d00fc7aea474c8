import { useQuery } from '@tanstack/react-query';
import { useCallback, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf, valuesOf } from '../look/list/address.js';
import { FilterChip, SwitchChip } from '../look/list/filter-chip.js';
import { SearchField } from '../look/list/search-field.js';
import chips from '../look/list/chips.module.css';
import type { Acting } from '../session/acting.js';
import { useAwardChoices, useChoices, useUnitChoices } from '../look/list/choices.js';
import { groups, isFiltered, scopes, withoutFilters, type WorkSearch } from './work-search.js';
import { peopleQuery } from './people.js';
import styles from './work.module.css';

const flags = ['sudden', 'suspended', 'comments', 'supplement', 'revote'] as const;

interface Props {
  readonly acting: Acting;
  readonly search: WorkSearch;
  readonly go: (change: Partial<WorkSearch>, trace?: boolean) => void;
  /** Tools for the list, at the end of the first line. */
  readonly tools: ReactNode;
}

/** Filters of the work list: whose work, and which; all of them in the address. */
export function WorkFilters({ acting, search, go, tools }: Props) {
  const { t } = useTranslation('work');
  const { t: inList } = useTranslation('list');
  const register = acting.register.id;
  const stages = useChoices('stage');
  const tracks = useChoices('track');
  const awards = useAwardChoices();
  const units = useUnitChoices(register);
  const look = useCallback((q: string) => go({ q: q === '' ? undefined : q }, false), [go]);
  const scope = search.scope ?? 'team';
  return (
    <div className={styles.filters}>
      <fieldset aria-label={t('scopeLabel')} className={chips.scope}>
        {scopes.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === scope}
            onClick={() => go({ scope: one === 'team' ? undefined : one, assignee: undefined })}
          >
            {t(`scope.${one}`)}
          </button>
        ))}
      </fieldset>
      {tools}
      <div className={styles.narrowing}>
        <SearchField label={t('search')} text={search.q ?? ''} look={look} />
        <span className={styles.chips}>
          {search.group !== undefined && (
            <FilterChip
              label={t('groupLabel')}
              single
              choices={groups.map((group) => ({ value: group, label: t(`group.${group}`) }))}
              chosen={[search.group]}
              choose={([value]) => go({ group: groups.find((group) => group === value) })}
            />
          )}
          <FilterChip
            label={inList('stage')}
            choices={stages}
            chosen={valuesOf(search.stage)}
            choose={(values) => go({ stage: textOf(values) })}
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
            choices={units}
            chosen={valuesOf(search.unit)}
            choose={(values) => go({ unit: textOf(values) })}
          />
          <FilterChip
            label={inList('flags')}
            choices={flags.map((flag) => ({ value: flag, label: inList(`flag.${flag}`) }))}
            chosen={valuesOf(search.flags)}
            choose={(values) => go({ flags: textOf(values) })}
          />
          <SwitchChip
            label={t('missing')}
            on={search.missing === true}
            turn={(on) => go({ missing: on ? true : undefined })}
          />
          {search.assignee !== undefined && (
            <AssigneeChip register={register} person={search.assignee} takeOff={() => go({ assignee: undefined })} />
          )}
          {isFiltered(search) && (
            <button type="button" className={`small ${styles.plain}`} onClick={() => go(withoutFilters(search))}>
              {inList('takeOffAll')}
            </button>
          )}
        </span>
      </div>
    </div>
  );
}

function AssigneeChip({
  register,
  person,
  takeOff,
}: {
  readonly register: string;
  readonly person: string;
  readonly takeOff: () => void;
}) {
  const { t } = useTranslation('work');
  const { data } = useQuery(peopleQuery(register));
  const name = data?.find(({ id }) => id === person)?.name ?? '…';
  return (
    <FilterChip
      label={t('assignee')}
      single
      choices={[{ value: person, label: name }]}
      chosen={[person]}
      choose={takeOff}
    />
  );
}
