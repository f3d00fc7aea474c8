import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client.js';
import { Tag } from '../look/tag.js';
import { AskedTwice } from './asked-twice.js';
import { ProviderActs } from './provider-acts.js';
import { accountsKey, type AccountPerson } from './queries.js';
import styles from './administration.module.css';

type Account = AccountPerson['accounts'][number];

interface Props {
  readonly register: string;
  readonly account: Account;
}

/** An administrator's acts on an account: end sessions, disable it, give a new password, remove the second factor. */
export function AccountActs({ register, account }: Props) {
  const { t } = useTranslation('administration');
  const queries = useQueryClient();
  const [handed, setHanded] = useState<string | null>(null);
  const [waits, setWaits] = useState(false);
  const at = { params: { path: { register, account: account.id } } };
  const again = (): Promise<void> => queries.invalidateQueries({ queryKey: accountsKey(register) });
  const username = account.username ?? '';
  return (
    <details className="small">
      <summary aria-label={t('acts.of', { username })}>{t('acts.label')}</summary>
      {account.asked.map((act) => (
        <Tag key={act}>{t(`acts.asked.${act}`)}</Tag>
      ))}
      {handed !== null && (
        <output>
          {t('acts.handed', { username })} <code>{handed}</code>
        </output>
      )}
      {waits && <output>{t('acts.waits')}</output>}
      <div className={styles.buttons}>
        <AskedTwice
          label={t('acts.sessions.label')}
          ask={t('acts.sessions.ask', { username })}
          act={t('acts.sessions.label')}
          done={t('accounts.done')}
          carryOut={async () => {
            await api.POST('/api/registers/{register}/accounts/{account}/end-sessions', at);
            await again();
          }}
        />
        {account.disabled ? (
          <AskedTwice
            key="enable"
            label={t('acts.enable.label')}
            ask={t('acts.enable.ask', { username })}
            act={t('acts.enable.label')}
            done={t('accounts.done')}
            carryOut={async () => {
              await api.POST('/api/registers/{register}/accounts/{account}/enable', at);
              await again();
            }}
          />
        ) : (
          <AskedTwice
            key="disable"
            label={t('acts.disable.label')}
            ask={t('acts.disable.ask', { username })}
            act={t('acts.disable.label')}
            done={t('accounts.done')}
            carryOut={async () => {
              await api.POST('/api/registers/{register}/accounts/{account}/disable', at);
              await again();
            }}
          />
        )}
        <AskedTwice
          label={t('acts.reset.label')}
          ask={t('acts.reset.ask', { username })}
          act={t('acts.reset.label')}
          done={t('accounts.done')}
          carryOut={async () => {
            const answer = await bodyOf(api.POST('/api/registers/{register}/accounts/{account}/reset-password', at));
            setHanded(answer.password);
            setWaits(!answer.done);
            await again();
          }}
        />
        {account.secondFactor && (
          <AskedTwice
            label={t('acts.factor.label')}
            ask={t('acts.factor.ask', { username })}
            act={t('acts.factor.label')}
            done={t('accounts.done')}
            carryOut={async () => {
              const answer = await bodyOf(
                api.POST('/api/registers/{register}/accounts/{account}/reset-second-factor', at),
              );
              setWaits(!answer.done);
              await again();
            }}
          />
        )}
        <ProviderActs
          register={register}
          account={account}
          acted={async (needsAnother) => {
            setWaits(needsAnother);
            await again();
          }}
        />
      </div>
    </details>
  );
}
