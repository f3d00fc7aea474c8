import { Select, TextInput } from '@mantine/core';
import { byWords } from '../../look/by-words.js';
import { useTranslation } from 'react-i18next';
import { useTerms } from '../../words/use-codes.js';
import { DayInput } from '../forms/day-input.js';
import { isDay } from '../forms/day-text.js';
import type { Person } from '../types.js';
import { inForce, type Paper, type PaperFaults } from './paper.js';

interface PaperQuestionProps {
  /** Prefix of the fields' ids. */
  readonly prefix: string;
  readonly paper: Paper;
  readonly change: (next: Partial<Paper>) => void;
  /** Mistakes to show. */
  readonly faults: PaperFaults;
  /** Persons who may be chosen. */
  readonly people: readonly Person[];
  readonly unitName: (code: string) => string;
}

/** Asks when it was done, who did it, and which paper proves it. */
export function PaperQuestion({ prefix, paper, change, faults, people, unitName }: PaperQuestionProps) {
  const { t } = useTranslation('case');
  const { term } = useTerms();
  const said = (field: keyof Paper): string | undefined => {
    const fault = faults[field];
    return fault === undefined ? undefined : t(`entry.wrong.${fault}`);
  };
  const labelOf = ({ id, name, grants }: Person): string => {
    const held = isDay(paper.on) ? grants.filter((grant) => inForce(grant, paper.on)) : grants;
    const roles = [...new Set(held.map(({ role, unit }) => `${term('role', role)}, ${unitName(unit)}`))];
    return [name ?? id, ...roles.slice(0, 2)].join(' · ');
  };
  return (
    <>
      <DayInput
        id={`${prefix}on`}
        label={t('entry.on')}
        error={said('on')}
        value={paper.on}
        onChange={(on) => change({ on })}
      />
      <Select
        id={`${prefix}person`}
        label={t('entry.person')}
        description={t('entry.personHint')}
        error={said('person')}
        searchable
        allowDeselect={false}
        limit={60}
        data={people.map((person) => ({ value: person.id, label: labelOf(person) }))}
        filter={byWords}
        nothingFoundMessage={t('entry.nobody')}
        value={people.some(({ id }) => id === paper.person) ? paper.person : null}
        onChange={(person) => change({ person: person ?? '' })}
      />
      <TextInput
        id={`${prefix}paper`}
        label={t('entry.paper')}
        description={t('entry.paperHint')}
        error={said('paper')}
        value={paper.paper}
        onChange={({ currentTarget: { value } }) => change({ paper: value })}
      />
    </>
  );
}
