import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client.js';
import { providerQuery } from '../session/provider-visit.js';
import { AskedTwice } from './asked-twice.js';
import type { AccountPerson } from './queries.js';

interface Props {
  readonly register: string;
  readonly account: AccountPerson['accounts'][number];
  /** Called after an act, with whether a second administrator must do the same. */
  readonly acted: (waits: boolean) => Promise<void>;
}

/** Links an account to a person of the identity provider, where one is configured, or removes the link. */
export function ProviderActs({ register, account, acted }: Props) {
  const { t } = useTranslation(['provider', 'administration']);
  const provider = useQuery(providerQuery);
  const [typed, setTyped] = useState<string | null>(null);
  if (provider.data?.configured !== true) return null;
  const at = { params: { path: { register, account: account.id } } };
  const username = account.username ?? '';
  if (account.linked)
    return (
      <AskedTwice
        label={t('acts.unlink')}
        ask={t('acts.unlinkAsk', { username })}
        act={t('acts.unlink')}
        done={t('administration:accounts.done')}
        carryOut={async () => {
          await api.DELETE('/api/registers/{register}/accounts/{account}/provider', at);
          await acted(false);
        }}
      />
    );
  const subject = typed ?? account.askedSubject ?? '';
  return (
    <>
      <TextInput
        label={t('acts.subject')}
        value={subject}
        onChange={(event) => setTyped(event.currentTarget.value)}
        maxLength={255}
      />
      {subject.trim() !== '' && (
        <AskedTwice
          label={t('acts.link')}
          ask={t('acts.linkAsk', { username, subject: subject.trim() })}
          act={t('acts.link')}
          done={t('administration:accounts.done')}
          carryOut={async () => {
            const body = { subject: subject.trim() };
            const { done } = await bodyOf(
              api.PUT('/api/registers/{register}/accounts/{account}/provider', { ...at, body }),
            );
            await acted(!done);
          }}
        />
      )}
    </>
  );
}
