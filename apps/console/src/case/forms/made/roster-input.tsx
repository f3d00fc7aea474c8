import { Checkbox, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../words/use-language.js';
import { wordsOf } from '../../labels/labels.js';
import { interestsQuery } from '../../queries.js';
import { useNames } from '../../names/names.js';
import type { Case, Person } from '../../types.js';
import { useForm } from '../form-context.js';
import { picksFor } from '../picks.js';
import { membersOf, recusalsOf, withMember, withRecusal, type Roster } from './roster.js';
import styles from '../form.module.css';

/** The council's members as a list to tick, each with a reason if they are recused from the vote. */
export function RosterInput({ shown }: { readonly shown: Case }) {
  const { t } = useTranslation('case');
  const { say } = useLanguage();
  const names = useNames();
  const form = useForm();
  const members = membersOf(form.values);
  const recusals = recusalsOf(form.values);
  const own =
    shown.stage === 'recognition'
      ? [shown.unit]
      : names.standing.filter(({ kind }) => kind === 'council').map(({ code }) => code);
  const sits = ({ grants }: Person): boolean =>
    grants.some(({ role, unit }) => (role === 'council-member' || role === 'council-secretary') && own.includes(unit));
  const listed = [...new Set([...names.people.filter(sits).map(({ id }) => id), ...members])];
  const roleOf = (id: string): string => {
    const grants = names.people.find((person) => person.id === id)?.grants ?? [];
    const grant = grants.find(({ role, unit }) => role.startsWith('council-') && own.includes(unit)) ?? grants[0];
    return grant === undefined ? '' : `${say(wordsOf('role', grant.role))}, ${names.unit(grant.unit)}`;
  };
  const set = (next: Roster): void => {
    form.set(['members'], next.members);
    form.set(['recused'], next.recused);
  };
  const { t: onInterests } = useTranslation('interests');
  const { data } = useQuery(interestsQuery(shown.id));
  const concernOf = (id: string): string | null => {
    const found = data?.concerned.find(({ person }) => person === id);
    return found === undefined ? null : say(wordsOf('interest', found.as));
  };
  const forgotten = members.filter((id) => concernOf(id) !== null && !recusals.some(({ member }) => member === id));
  // whoever is concerned is recused from the beginning; the council cannot be convened otherwise
  const first = forgotten[0];
  useEffect(() => {
    if (first === undefined) return;
    const { recused } = withRecusal({ members, recused: recusals }, first, true);
    form.set(
      ['recused'],
      recused.map((one) => (one.member === first ? { ...one, reason: concernOf(first) ?? '' } : one)),
    );
  });
  const fault = form.faults.get('members');
  return (
    <fieldset className={styles.roster} id={form.idOf('members')} tabIndex={-1}>
      <legend>{t('forms.made.roster', { count: members.length, voting: members.length - recusals.length })}</legend>
      <ul>
        {listed.map((id) => {
          const at = recusals.findIndex(({ member }) => member === id);
          const name = names.person(id) ?? t('names.erased');
          return (
            <li key={id}>
              <Checkbox
                label={name}
                description={[
                  roleOf(id),
                  concernOf(id) === null ? '' : onInterests('recusedMember', { as: concernOf(id) ?? '' }),
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
                checked={members.includes(id)}
                onChange={(event) => set(withMember({ members, recused: recusals }, id, event.currentTarget.checked))}
              />
              {members.includes(id) && (
                <Checkbox
                  size="xs"
                  label={t('forms.made.recused')}
                  aria-label={t('forms.made.recusedOf', { name })}
                  checked={at !== -1}
                  onChange={(event) =>
                    set(withRecusal({ members, recused: recusals }, id, event.currentTarget.checked))
                  }
                />
              )}
              {at !== -1 && (
                <TextInput
                  id={form.idOf(`recused.${at}.reason`)}
                  aria-label={t('forms.made.recusalReasonOf', { name })}
                  placeholder={t('forms.made.recusalReason')}
                  error={form.faults.get(`recused.${at}.reason`)}
                  value={recusals[at]?.reason ?? ''}
                  onChange={(event) => form.set(['recused', at, 'reason'], event.currentTarget.value)}
                />
              )}
            </li>
          );
        })}
      </ul>
      {fault !== undefined && <p className={styles.fault}>{fault}</p>}
      <Select
        label={t('forms.made.another')}
        data={picksFor('person', names, say).filter(({ value }) => !listed.includes(value))}
        value={null}
        searchable
        nothingFoundMessage={t('forms.noneFound')}
        onChange={(id) => id !== null && set(withMember({ members, recused: recusals }, id, true))}
      />
    </fieldset>
  );
}
