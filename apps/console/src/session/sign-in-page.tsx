import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client.js';
import { isProblem } from '../api/problem.js';
import { Brand } from '../frame/brand.js';
import { LanguageSwitch } from '../frame/language-switch.js';
import { ProblemNote } from '../look/problem-note.js';
import { providerQuery, visitProvider } from './provider-visit.js';
import { safePage } from './safe-page.js';
import { useSigning } from './session.js';
import { useTerms } from '../words/use-codes.js';
import styles from './sign-in-page.module.css';

const demoQuery = {
  queryKey: ['demo-accounts'],
  queryFn: async () => {
    try {
      return await bodyOf(api.GET('/api/demo-accounts'));
    } catch (error) {
      if (isProblem(error) && error.problem.status === 404) return null;
      throw error;
    }
  },
};

export function SignInPage() {
  const { term } = useTerms();
  const { t } = useTranslation('signIn');
  const { next, expired } = useSearch({ from: '/sign-in' });
  const router = useRouter();
  const { signIn } = useSigning();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const demo = useQuery(demoQuery);
  const accounts = demo.data?.items ?? [];
  const provider = useQuery(providerQuery);
  const visit = useMutation({ mutationFn: () => visitProvider({ purpose: 'sign-in', next: safePage(next) }) });
  const entry = useMutation({
    mutationFn: async (who: { username: string; password: string }) => signIn(who.username, who.password),
    onSuccess: () => router.history.push(safePage(next)),
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    entry.mutate({ username, password });
  };
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Brand />
        <LanguageSwitch />
      </header>
      <main className={styles.main}>
        <form onSubmit={submit} className={styles.form}>
          <h1>{t('title')}</h1>
          {expired === true && <p className={styles.expired}>{t('expired')}</p>}
          <ProblemNote error={entry.error ?? visit.error} />
          <TextInput
            label={t('username')}
            name="username"
            autoComplete="username"
            autoFocus
            required
            value={username}
            onChange={(event) => setUsername(event.currentTarget.value)}
          />
          <PasswordInput
            label={t('password')}
            name="password"
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Button type="submit" variant="filled" loading={entry.isPending}>
            {t('submit')}
          </Button>
          {provider.data?.configured === true && (
            <Button loading={visit.isPending} onClick={() => visit.mutate()}>
              {t('provider')}
            </Button>
          )}
        </form>
        {demo.data !== null && demo.data !== undefined && (
          <section className={styles.demo} aria-labelledby="demo-accounts">
            <h2 id="demo-accounts">{t('demo')}</h2>
            <p className="muted small">{t('demoHint')}</p>
            {demo.data.registers.map((register) => (
              <section key={register.id} aria-labelledby={`demo-${register.id}`}>
                <h3 id={`demo-${register.id}`}>
                  {register.name}
                  {register.training && <span className="small faint">{t('demoTraining')}</span>}
                </h3>
                <ul>
                  {accounts
                    .filter((one) => one.register === register.id)
                    .map((one) => (
                      <li key={one.username}>
                        <button
                          type="button"
                          disabled={entry.isPending}
                          onClick={() => entry.mutate({ username: one.username, password: demo.data?.password ?? '' })}
                        >
                          <span>{one.name}</span>
                          <span className="small faint">
                            {one.roles.map((role) => term('role', role)).join(', ')} · {one.username}
                          </span>
                        </button>
                      </li>
                    ))}
                </ul>
              </section>
            ))}
          </section>
        )}
      </main>
    </div>
  );
}
