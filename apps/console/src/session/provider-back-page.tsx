import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { Brand } from '../frame/brand.js';
import { LanguageSwitch } from '../frame/language-switch.js';
import { ProblemNote } from '../look/problem-note.js';
import { cameBackWith } from './came-back-with.js';
import { endedVisit } from './provider-visit.js';
import { safePage } from './safe-page.js';
import { sessionQuery, useSigning } from './session.js';
import styles from './sign-in-page.module.css';

/** The identity provider sends the browser back to this page: it hands the answer on, and says what went wrong. */
export function ProviderBackPage() {
  const { t } = useTranslation('provider');
  const { signInByProvider } = useSigning();
  const router = useRouter();
  const queries = useQueryClient();
  const [visit] = useState(endedVisit);
  const answer = useQuery({
    queryKey: ['provider-answer'],
    queryFn: async () => {
      if (visit.purpose === 'link') {
        // the page has just been opened: the session brings the token that the request carries
        await queries.query(sessionQuery);
        await api.PUT('/api/account/provider', { body: { answer: cameBackWith } });
      } else await signInByProvider(cameBackWith);
      return true;
    },
    // an answer is good once
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const done = answer.data === true;
  useEffect(() => {
    if (done) router.history.replace(safePage(visit.next));
  }, [done, router, visit]);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Brand />
        <LanguageSwitch />
      </header>
      <main className={styles.main}>
        <div className={styles.form}>
          <h1>{t('back.title')}</h1>
          {answer.isError ? <ProblemNote error={answer.error} /> : <p>{t('back.wait')}</p>}
          {answer.isError && (
            <Button component={Link} to={visit.purpose === 'link' ? '/work' : '/sign-in'} variant="filled">
              {t(visit.purpose === 'link' ? 'back.toWork' : 'back.toSignIn')}
            </Button>
          )}
        </div>
      </main>
    </div>
  );
}
