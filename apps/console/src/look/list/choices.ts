import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { valuesIn, type Section } from '../../words/terms.js';
import { fieldsQuery } from '../../words/fields.js';
import { unitsQuery } from '../../words/units.js';
import { useTerms } from '../../words/use-codes.js';
import { useLanguage } from '../../words/use-language.js';
import type { Choice } from './filter-chip.js';

/** Every value of a section of the glossary. */
export function useChoices(section: Section): readonly Choice[] {
  const { term } = useTerms();
  return useMemo(() => valuesIn(section).map((value) => ({ value, label: term(section, value) })), [section, term]);
}

/** Forms of commendation and emulation titles. */
export function useAwardChoices(): readonly Choice[] {
  const forms = useChoices('form');
  const titles = useChoices('title');
  return useMemo(() => [...forms, ...titles], [forms, titles]);
}

/** Units of a register by name; each code once, with its latest name. */
export function useUnitChoices(register: string): readonly Choice[] {
  const { data } = useQuery(unitsQuery(register));
  return useMemo(() => {
    const latest = new Map((data ?? []).map(({ code, name }) => [code, name]));
    return [...latest]
      .map(([value, label]) => ({ value, label }))
      .toSorted((a, b) => a.label.localeCompare(b.label, 'vi'));
  }, [data]);
}

/** Fields of activity of the rules in force, by number. */
export function useFieldChoices(register: string): readonly Choice[] {
  const { say } = useLanguage();
  const { data } = useQuery(fieldsQuery(register));
  return useMemo(
    () => (data ?? []).map(({ id, name }) => ({ value: String(id), label: `${id}. ${say(name)}` })),
    [data, say],
  );
}
