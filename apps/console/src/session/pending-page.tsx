import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Brand } from '../frame/brand.js';
import { LanguageSwitch } from '../frame/language-switch.js';
import { FactorEnrol } from './factor-enrol.js';
import { FactorGive } from './factor-give.js';
import { PasswordForm } from './password-form.js';
import { sessionQuery, useSession, useSigning, type SessionView } from './session.js';
import styles from './sign-in-page.module.css';

/** What a session must do before it may do anything else, in place of every page. */
export function PendingPage({ pending }: { readonly pending: NonNullable<SessionView['pending']> }) {
  const { t } = useTranslation('secondStep');
  const { account } = useSession();
  const { signOut, signedOut } = useSigning();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const goOn = async (): Promise<void> => {
    await queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
    // the first page depends on what the session may do now
    if (location.pathname === '/work') await navigate({ to: '/' });
  };
  const leave = async (): Promise<void> => {
    const away = await signOut();
    await navigate({ to: '/sign-in' });
    signedOut();
    if (away !== null) location.assign(away);
  };
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Brand />
        <LanguageSwitch />
      </header>
      <main className={styles.main}>
        <div className={styles.form}>
          <h1>{t(`pending.${pending}.title`)}</h1>
          <p>{t(`pending.${pending}.why`)}</p>
          {pending === 'password' && <PasswordForm changed={() => void goOn()} />}
          {pending === 'factor' && <FactorGive given={goOn} />}
          {pending === 'enrol' && <FactorEnrol done={() => void goOn()} />}
          <Button variant="subtle" color="gray" size="compact-sm" onClick={() => void leave()}>
            {t('pending.leave', { name: account.username })}
          </Button>
        </div>
      </main>
    </div>
  );
}
