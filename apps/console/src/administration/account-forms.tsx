import { Button, NativeSelect, Select, TextInput } from '@mantine/core';
import { byWords } from '../look/by-words.js';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import type { paths } from '../api/schema.gen.js';
import { DayInput } from '../case/forms/day-input.js';
import { pendingKey } from '../consent/queries.js';
import { ProblemNote } from '../look/problem-note.js';
import { valuesIn } from '../words/terms.js';
import { useTerms } from '../words/use-codes.js';
import { accountsKey, type AccountPerson, type Role } from './queries.js';
import styles from './administration.module.css';

export type Doing =
  | { readonly kind: 'person' }
  | { readonly kind: 'account'; readonly person: AccountPerson }
  | { readonly kind: 'grant'; readonly person: AccountPerson }
  | { readonly kind: 'end'; readonly person: AccountPerson; readonly grant: AccountPerson['grants'][number] }
  | { readonly kind: 'delegate'; readonly person: AccountPerson; readonly grant: AccountPerson['grants'][number] };

interface Props {
  readonly register: string;
  readonly today: string;
  readonly doing: Doing;
  readonly people: readonly AccountPerson[];
  readonly units: readonly { readonly value: string; readonly label: string }[];
  readonly close: () => void;
}

const delegations = ['deputy', 'by-order', 'by-authority'] as const;
/** Roles whose holder may be appointed acting (quyền). */
const heads: readonly string[] = ['chair', 'unit-head'];
const optional: readonly string[] = ['last', 'acting'];

/** The form of one act on an account or a role, shown in place. */
export function AccountForm({ register, today, doing, people, units, close }: Props) {
  const { t } = useTranslation('administration');
  const { term } = useTerms();
  const queries = useQueryClient();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({ first: today, on: today });
  const [busy, setBusy] = useState(false);
  const [lacking, setLacking] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [handed, setHanded] = useState<string | null>(null);
  const [key] = useState(() => crypto.randomUUID());
  const of = (name: string): string => typed[name]?.trim() ?? '';
  const set = (name: string, value: string): void => setTyped((before) => ({ ...before, [name]: value }));
  const lacks = (name: string): boolean => lacking && of(name) === '' && !optional.includes(name);
  const text = (
    name: string,
    label: string,
    more: { readonly type?: string; readonly description?: string } = {},
  ): ReactNode => (
    <TextInput
      key={name}
      label={label}
      value={typed[name] ?? ''}
      error={lacks(name)}
      onChange={({ currentTarget: { value } }) => set(name, value)}
      {...more}
    />
  );
  const day = (name: string, label: string): ReactNode => (
    <DayInput
      key={name}
      label={label}
      value={typed[name] ?? ''}
      error={lacks(name) ? t('accounts.required') : undefined}
      onChange={(value) => set(name, value)}
    />
  );
  const send = async (): Promise<void> => {
    const body = bodyFor(doing, of);
    if (body === null) return setLacking(true);
    setBusy(true);
    setFailure(null);
    try {
      const made = await body(register, key);
      await Promise.all([
        queries.invalidateQueries({ queryKey: accountsKey(register) }),
        queries.invalidateQueries({ queryKey: pendingKey(register) }),
      ]);
      const opened = doing.kind === 'account' ? codeIn(made) : null;
      if (opened === null) return close();
      setHanded(opened);
      setBusy(false);
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };
  if (handed !== null && doing.kind === 'account') {
    return (
      <div className={styles.accountForm}>
        <output>
          {t('accounts.code', { name: doing.person.name ?? t('nobody'), username: of('username') })}{' '}
          <code>{handed}</code>
        </output>
        <p className="small muted">{t('accounts.codeOnce')}</p>
        <Button onClick={close}>{t('accounts.close')}</Button>
      </div>
    );
  }
  return (
    <form
      noValidate
      className={styles.accountForm}
      aria-label={t(`accounts.submit.${doing.kind}`)}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void send();
      }}
    >
      <ProblemNote error={failure} />
      {lacking && <p role="alert">{t('accounts.required')}</p>}
      <div className={styles.fields}>
        {doing.kind === 'person' && text('name', t('accounts.name'))}
        {doing.kind === 'account' && [
          text('username', t('accounts.username'), { description: t('accounts.codeHint') }),
        ]}
        {doing.kind === 'grant' && (
          <>
            <NativeSelect
              label={t('accounts.role')}
              value={typed['role'] ?? ''}
              data={[
                { value: '', label: '' },
                ...valuesIn('role').map((value) => ({ value, label: term('role', value) })),
              ]}
              error={lacking && of('role') === ''}
              onChange={({ currentTarget: { value } }) => set('role', value)}
            />
            <Select
              label={t('accounts.unit')}
              description={t('accounts.unitHint')}
              searchable
              limit={40}
              data={units}
              filter={byWords}
              value={typed['unit'] ?? null}
              error={lacking && of('unit') === ''}
              onChange={(value) => set('unit', value ?? '')}
            />
            {day('first', t('accounts.first'))}
            {day('last', `${t('accounts.last')}. ${t('accounts.lastHint')}`)}
            {heads.includes(of('role')) &&
              text('acting', t('accounts.acting'), { description: t('accounts.actingHint') })}
          </>
        )}
        {doing.kind === 'end' && day('on', t('accounts.lastDay'))}
        {doing.kind === 'delegate' && (
          <>
            <NativeSelect
              label={t('accounts.to')}
              value={typed['to'] ?? ''}
              data={[
                { value: '', label: '' },
                ...people
                  .filter(({ person }) => person !== doing.person.person)
                  .map(({ person, name }) => ({ value: person, label: name ?? t('nobody') })),
              ]}
              error={lacking && of('to') === ''}
              onChange={({ currentTarget: { value } }) => set('to', value)}
            />
            <NativeSelect
              label={t('accounts.kind')}
              value={typed['kind'] ?? 'deputy'}
              data={delegations.map((value) => ({ value, label: term('delegation', value) }))}
              onChange={({ currentTarget: { value } }) => set('kind', value)}
            />
            {text('post', t('accounts.post'))}
            {text('basis', t('accounts.basis'))}
            {day('first', t('accounts.first'))}
            {day('last', t('accounts.last'))}
          </>
        )}
      </div>
      <div className={styles.buttons}>
        <Button type="submit" variant="filled" loading={busy}>
          {t(`accounts.submit.${doing.kind}`)}
        </Button>
        <Button onClick={close}>{t('cancel')}</Button>
      </div>
    </form>
  );
}

/** The code in the answer to an opened account; null = it had its password. */
function codeIn(made: unknown): string | null {
  const data = typeof made === 'object' && made !== null && 'data' in made ? made.data : null;
  const code = typeof data === 'object' && data !== null && 'code' in data ? data.code : null;
  return typeof code === 'string' ? code : null;
}

type RegisterCommand =
  paths['/api/registers/{register}/commands']['post']['requestBody']['content']['application/json'];
type Sending = (register: string, key: string) => Promise<unknown>;
const isRole = (value: string): value is Role => valuesIn('role').includes(value);

/** The input that an act sends; null = something is missing. */
function bodyFor(doing: Doing, of: (name: string) => string): Sending | null {
  const filled = (...names: readonly string[]): boolean => names.every((name) => of(name) !== '');
  const command =
    (body: RegisterCommand): Sending =>
    (register, key) =>
      api.POST('/api/registers/{register}/commands', {
        params: { path: { register } },
        headers: { 'Idempotency-Key': key },
        body,
      });
  if (doing.kind === 'person')
    return filled('name') ? command({ type: 'register-person', input: { name: of('name') } }) : null;
  if (doing.kind === 'account') {
    const { person, name } = doing.person;
    if (!filled('username')) return null;
    return (register, key) =>
      api.POST('/api/registers/{register}/accounts', {
        params: { path: { register } },
        headers: { 'Idempotency-Key': key },
        body: { person, name: name ?? of('username'), username: of('username') },
      });
  }
  if (doing.kind === 'grant') {
    const role = of('role');
    if (!filled('unit', 'first') || !isRole(role)) return null;
    return command({
      type: 'grant-role',
      input: {
        person: doing.person.person,
        role,
        unit: of('unit'),
        from: of('first'),
        to: of('last') === '' ? null : of('last'),
        ...(heads.includes(role) && of('acting') !== '' ? { acting: of('acting') } : {}),
      },
    });
  }
  if (doing.kind === 'end') {
    if (!filled('on')) return null;
    return (register, key) =>
      api.POST('/api/registers/{register}/grants/{grant}/end', {
        params: { path: { register, grant: doing.grant.ref } },
        headers: { 'Idempotency-Key': key },
        body: { on: of('on') },
      });
  }
  if (!filled('to', 'post', 'basis', 'first', 'last')) return null;
  const kind = delegations.find((one) => one === of('kind')) ?? 'deputy';
  return command({
    type: 'delegate-role',
    input: {
      from: doing.person.person,
      grant: doing.grant.ref,
      to: of('to'),
      kind,
      post: of('post'),
      basis: of('basis'),
      first: of('first'),
      last: of('last'),
    },
  });
}
