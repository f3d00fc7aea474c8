import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import area from '../look/area/area.module.css';
import { Empty } from '../look/area/empty.js';
import { Loaded } from '../look/area/loaded.js';
import { FilterChip } from '../look/list/filter-chip.js';
import { SearchField } from '../look/list/search-field.js';
import { PendingChangeList } from '../consent/pending-change-list.js';
import { Tag } from '../look/tag.js';
import { showDay, showMoment } from '../words/dates.js';
import { valuesIn } from '../words/terms.js';
import { unitsQuery } from '../words/units.js';
import { useTerms } from '../words/use-codes.js';
import { AccountActs } from './account-acts.js';
import { AccountForm, type Doing } from './account-forms.js';
import type { Register } from './administered.js';
import { AdministrationFrame } from './administration-frame.js';
import { accountsQuery, type AccountPerson } from './queries.js';
import styles from './administration.module.css';

/** Accounts and roles: who may do what, where, and until when. */
export function AccountsPage() {
  const { t } = useTranslation('administration');
  const { register: wanted } = useSearch({ from: '/inside/administration/accounts' });
  return (
    <AdministrationFrame tab="accounts" wanted={wanted} says={t('accounts.says')}>
      {(register) => <Accounts key={register.id} register={register} />}
    </AdministrationFrame>
  );
}

function Accounts({ register: { id, clock } }: { readonly register: Register }) {
  const { t } = useTranslation('administration');
  const { term } = useTerms();
  const { q, role, unit } = useSearch({ from: '/inside/administration/accounts' });
  const navigate = useNavigate({ from: '/administration/accounts' });
  const asked = useQuery(accountsQuery(id, q, role, unit));
  const units = useQuery(unitsQuery(id));
  const [doing, setDoing] = useState<Doing | null>(null);
  const choices = [
    ...new Map((units.data ?? []).map(({ code, name }) => [code, { value: code, label: name }])).values(),
  ];
  const change = (next: { q?: string | undefined; role?: string | undefined; unit?: string | undefined }): void =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  const form =
    doing === null ? null : (
      <AccountForm
        register={id}
        today={clock.now.slice(0, 10)}
        doing={doing}
        people={asked.data ?? []}
        units={choices}
        close={() => setDoing(null)}
      />
    );
  return (
    <>
      <PendingChangeList register={id} />
      <search className={styles.filters}>
        <SearchField
          label={t('accounts.search')}
          text={q ?? ''}
          look={(text) => change({ q: text === '' ? undefined : text })}
        />
        <FilterChip
          label={t('accounts.role')}
          single
          choices={valuesIn('role').map((value) => ({ value, label: term('role', value) }))}
          chosen={role === undefined ? [] : [role]}
          choose={([value]) => change({ role: value })}
        />
        <FilterChip
          label={t('accounts.unit')}
          single
          choices={choices}
          chosen={unit === undefined ? [] : [unit]}
          choose={([value]) => change({ unit: value })}
        />
        <Button size="xs" ml="auto" onClick={() => setDoing({ kind: 'person' })}>
          {t('accounts.newPerson')}
        </Button>
      </search>
      {doing?.kind === 'person' && form}
      <Loaded asked={asked} rows={9}>
        {(people) =>
          people.length === 0 ? (
            <Empty title={t('accounts.empty')} why={t('accounts.emptyWhy')} />
          ) : (
            <>
              <p className="small muted">{t('accounts.shown', { count: people.length })}</p>
              <ul className={styles.people}>
                {people.map((person) => (
                  <PersonRow key={person.person} register={id} person={person} start={setDoing}>
                    {doing !== null && doing.kind !== 'person' && doing.person.person === person.person && form}
                  </PersonRow>
                ))}
              </ul>
            </>
          )
        }
      </Loaded>
    </>
  );
}

function PersonRow({
  register,
  person,
  start,
  children,
}: {
  readonly register: string;
  readonly person: AccountPerson;
  readonly start: (doing: Doing) => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('administration');
  const name = person.name ?? t('nobody');
  const held = person.grants.filter(({ inForce, to }) => inForce || to === null);
  const past = person.grants.filter((grant) => !held.includes(grant));
  return (
    <li>
      <div className={styles.personHead}>
        <b>{name}</b>
        {person.accounts.length === 0 && <span className="small faint">{t('accounts.noAccount')}</span>}
        {person.accounts.map(({ id, username, signedInAt, disabled, handedOver, secondFactor }) => (
          <span key={id} className="small muted">
            {username} ·{' '}
            {signedInAt === null ? t('accounts.neverIn') : t('accounts.lastIn', { at: showMoment(signedInAt) })}
            {secondFactor && ` · ${t('acts.hasFactor')}`} {handedOver && <Tag>{t('acts.handedOver')}</Tag>}
            {disabled && <Tag>{t('acts.disabled')}</Tag>}
          </span>
        ))}
        <span className={styles.personActs}>
          {person.accounts.length === 0 && (
            <button
              type="button"
              className={`${area.plain} small`}
              aria-label={t('accounts.openAccountOf', { name })}
              onClick={() => start({ kind: 'account', person })}
            >
              {t('accounts.openAccount')}
            </button>
          )}
          <button
            type="button"
            className={`${area.plain} small`}
            aria-label={t('accounts.grantTo', { name })}
            onClick={() => start({ kind: 'grant', person })}
          >
            {t('accounts.grant')}
          </button>
        </span>
      </div>
      <ul className={styles.grants}>
        {held.map((grant) => (
          <GrantRow key={grant.ref} grant={grant} person={person} start={start} />
        ))}
      </ul>
      {person.accounts.map((account) => (
        <AccountActs key={account.id} register={register} account={account} />
      ))}
      {past.length > 0 && (
        <details className="small">
          <summary>{t('accounts.past', { count: past.length })}</summary>
          <ul className={styles.grants}>
            {past.map((grant) => (
              <GrantRow key={grant.ref} grant={grant} person={person} start={null} />
            ))}
          </ul>
        </details>
      )}
      {children}
    </li>
  );
}

interface GrantProps {
  readonly grant: AccountPerson['grants'][number];
  readonly person: AccountPerson;
  readonly start: ((doing: Doing) => void) | null;
}

function GrantRow({ grant, person, start }: GrantProps) {
  const { t } = useTranslation('administration');
  const { term } = useTerms();
  const role = term('role', grant.role);
  const named = { role, name: person.name ?? t('nobody') };
  return (
    <li>
      <span>
        {role}, {grant.unitName}
      </span>
      <span className="small muted">
        {grant.to === null
          ? t('accounts.from', { day: showDay(grant.from) })
          : t('accounts.span', { from: showDay(grant.from), to: showDay(grant.to) })}
      </span>
      {start !== null && !grant.inForce && <Tag>{t('accounts.later')}</Tag>}
      {start !== null && (
        <>
          <button
            type="button"
            className={`${area.plain} small muted`}
            aria-label={t('accounts.endOf', named)}
            onClick={() => start({ kind: 'end', person, grant })}
          >
            {t('accounts.end')}
          </button>
          <button
            type="button"
            className={`${area.plain} small muted`}
            aria-label={t('accounts.delegateOf', named)}
            onClick={() => start({ kind: 'delegate', person, grant })}
          >
            {t('accounts.delegate')}
          </button>
        </>
      )}
    </li>
  );
}
