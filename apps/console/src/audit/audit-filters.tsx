import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../case/forms/day-input.js';
import area from '../look/area/area.module.css';
import { textOf, valuesOf } from '../look/list/address.js';
import { FilterChip, SwitchChip } from '../look/list/filter-chip.js';
import { SearchField } from '../look/list/search-field.js';
import { valuesIn } from '../words/terms.js';
import { unitsQuery } from '../words/units.js';
import { useTerms } from '../words/use-codes.js';
import { personalClasses, type AuditSearch } from './audit-search.js';
import { peopleQuery } from './queries.js';
import styles from './audit.module.css';

interface Props {
  readonly register: string;
  readonly search: AuditSearch;
  readonly change: (next: Partial<AuditSearch>) => void;
  readonly clear: () => void;
}

/** Filters of the open record; all of them are in the address. */
export function AuditFilters({ register, search, change, clear }: Props) {
  const { t } = useTranslation('audit');
  const { term } = useTerms();
  const tab = search.tab ?? 'events';
  const people = useQuery(peopleQuery(register));
  const units = useQuery(unitsQuery(register));
  const persons = (people.data ?? [])
    .map(({ id, name }) => ({ value: id, label: name ?? t('unknownPerson') }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'vi'));
  const codes = [...new Map((units.data ?? []).map(({ code, name }) => [code, { value: code, label: name }])).values()];
  const types = (['event', 'otherEvent'] as const).flatMap((section) =>
    valuesIn(section).map((value) => ({ value, label: term(section, value) })),
  );
  const { tab: _tab, ...filters } = search;
  return (
    <search aria-label={t('filter.label')} className={styles.filters}>
      {tab === 'events' && (
        <SearchField
          label={t('filter.q')}
          text={search.q ?? ''}
          look={(q) => change({ q: q === '' ? undefined : q })}
        />
      )}
      {tab === 'events' && (
        <FilterChip
          label={t('filter.type')}
          choices={types}
          chosen={valuesOf(search.type)}
          choose={(values) => change({ type: textOf(values) })}
        />
      )}
      <FilterChip
        label={t(tab === 'events' || tab === 'doors' ? 'filter.actor' : 'filter.reader')}
        single
        choices={tab === 'events' ? [{ value: 'system', label: t('filter.system') }, ...persons] : persons}
        chosen={valuesOf(search.actor)}
        choose={(values) => change({ actor: textOf(values) })}
      />
      {tab === 'events' && (
        <FilterChip
          label={t('filter.unit')}
          single
          choices={codes}
          chosen={valuesOf(search.unit)}
          choose={(values) => change({ unit: textOf(values) })}
        />
      )}
      {tab === 'events' && <CaseField search={search} change={change} />}
      {tab === 'reads' && (
        <FilterChip
          label={t('filter.class')}
          single
          choices={personalClasses.map((value) => ({ value, label: term('personalClass', value) }))}
          chosen={valuesOf(search.class)}
          choose={([value]) => change({ class: personalClasses.find((one) => one === value) })}
        />
      )}
      {tab === 'reads' && search.case !== undefined && (
        <SwitchChip label={t('filter.caseId')} on turn={() => change({ case: undefined })} />
      )}
      <span className={styles.days}>
        {tab === 'events' && (
          <NativeSelect
            size="xs"
            aria-label={t('filter.timeOf')}
            value={search.by ?? 'recorded'}
            data={[
              { value: 'recorded', label: t('filter.recorded') },
              { value: 'occurred', label: t('filter.occurred') },
            ]}
            onChange={({ currentTarget: { value } }) => change({ by: value === 'occurred' ? 'occurred' : undefined })}
          />
        )}
        <DayField label={t('filter.from')} day={search.from} change={(from) => change({ from })} />
        <DayField label={t('filter.to')} day={search.to} change={(to) => change({ to })} />
      </span>
      {tab === 'events' && (
        <SwitchChip
          label={t('filter.oldest')}
          on={search.oldest === true}
          turn={(on) => change({ oldest: on || undefined })}
        />
      )}
      {tab === 'events' && (
        <SwitchChip
          label={t('filter.personal')}
          on={search.personal === true}
          turn={(on) => change({ personal: on || undefined })}
        />
      )}
      {Object.values(filters).some((value) => value !== undefined) && (
        <button type="button" className={`${area.plain} small`} onClick={clear}>
          {t('filter.clear')}
        </button>
      )}
    </search>
  );
}

const CaseField = ({ search, change }: Pick<Props, 'search' | 'change'>) => {
  const { t } = useTranslation('audit');
  return (
    <SearchField
      label={t('filter.case')}
      text={search.case ?? ''}
      look={(text) => change({ case: text === '' ? undefined : text })}
    />
  );
};

function DayField({
  label,
  day,
  change,
}: {
  readonly label: string;
  readonly day: string | undefined;
  readonly change: (day: string | undefined) => void;
}) {
  // Text that is not a day yet stays in the field and filters nothing.
  const [typing, setTyping] = useState<string | null>(null);
  return (
    <span className={styles.day}>
      <span aria-hidden="true">{label}</span>
      <DayInput
        label={label}
        hideLabel
        value={typing ?? day ?? ''}
        onChange={(value) => {
          const whole = value === '' || /^\d{4}-\d{2}-\d{2}$/.test(value);
          setTyping(whole ? null : value);
          if (whole) change(value === '' ? undefined : value);
        }}
      />
    </span>
  );
}
