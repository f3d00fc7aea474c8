import { MultiSelect, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { byWords } from '../../look/by-words.js';
import { useLanguage } from '../../words/use-language.js';
import { useNames } from '../names/names.js';
import { casesFoundQuery } from '../queries.js';
import { useForm } from './form-context.js';
import type { Field } from './form-model.js';
import { pathText, valueAt, type Path } from './form-values.js';
import { picksFor } from './picks.js';

type PickField = Extract<Field, { kind: 'pick' }>;
const mostShown = 60;

/** One person, unit, paper, criterion and so on, picked by name. */
export function PickInput({ field, path }: { readonly field: PickField; readonly path: Path }) {
  const { t } = useTranslation('case');
  const { say } = useLanguage();
  const form = useForm();
  const names = useNames();
  const at = pathText(path);
  const value = valueAt(form.values, path);
  const name = say(field.label);
  const common = {
    id: form.idOf(at),
    label: field.required ? name : t('forms.optional', { label: name }),
    error: form.faults.get(at),
  };
  if (field.meaning === 'case')
    return <CasePick {...common} value={typeof value === 'string' ? value : null} pick={(id) => form.set(path, id)} />;
  return (
    <Select
      {...common}
      data={[...picksFor(field.meaning, names, say)]}
      value={typeof value === 'string' ? value : null}
      onChange={(picked) => form.set(path, picked ?? undefined)}
      searchable
      filter={byWords}
      limit={mostShown}
      clearable={!field.required}
      nothingFoundMessage={t('forms.noneFound')}
    />
  );
}

/** Several of them. */
export function PickManyInput({
  field,
  item,
  path,
}: {
  readonly field: Extract<Field, { kind: 'list' }>;
  readonly item: PickField;
  readonly path: Path;
}) {
  const { t } = useTranslation('case');
  const { say } = useLanguage();
  const form = useForm();
  const names = useNames();
  const at = pathText(path);
  const value = valueAt(form.values, path);
  const name = say(field.label);
  return (
    <MultiSelect
      id={form.idOf(at)}
      label={field.required ? name : t('forms.optional', { label: name })}
      error={form.faults.get(at)}
      data={[...picksFor(item.meaning, names, say)]}
      value={Array.isArray(value) ? value.map(String) : []}
      onChange={(picked) => form.set(path, picked)}
      searchable
      filter={byWords}
      limit={mostShown}
      maxValues={field.most}
      hidePickedOptions
      nothingFoundMessage={t('forms.noneFound')}
    />
  );
}

interface CasePickProps {
  readonly id: string;
  readonly label: string;
  readonly error: string | undefined;
  readonly value: string | null;
  readonly pick: (id: string | undefined) => void;
}

/** Another case of the register, found by its number or subject. */
function CasePick({ id, label, error, value, pick }: CasePickProps) {
  const { t } = useTranslation('case');
  const { shown } = useForm();
  const [typed, setTyped] = useState('');
  const [searched] = useDebouncedValue(typed, 250);
  const { data } = useQuery(casesFoundQuery(shown.register, searched.split(' · ')[0] ?? ''));
  const found = (data ?? []).filter((each) => each.id !== shown.id);
  return (
    <Select
      id={id}
      label={label}
      error={error}
      description={t('forms.findCase')}
      data={found.map((each) => ({ value: each.id, label: `${each.caseNumber} · ${each.subject.name ?? ''}` }))}
      filter={({ options }) => options}
      value={value}
      onChange={(picked) => pick(picked ?? undefined)}
      searchValue={typed}
      onSearchChange={setTyped}
      searchable
      nothingFoundMessage={typed === '' ? null : t('forms.noneFound')}
    />
  );
}
