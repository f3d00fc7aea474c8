import { Button, PasswordInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../look/area/empty.js';
import { Loaded } from '../look/area/loaded.js';
import { PageHead } from '../look/area/page-head.js';
import { ProblemNote } from '../look/problem-note.js';
import { useActing } from '../session/acting.js';
import { shortestPassword } from '../session/own-account.js';
import { useSession } from '../session/session.js';
import { PendingChangeList } from './pending-change-list.js';
import { answerLink, linksQuery, type AccountLink } from './queries.js';
import styles from './consent.module.css';

/** What waits for the word of whoever is signed in: to whom their account belongs, and changes that concern them. */
export function ConsentsPage() {
  const { t } = useTranslation('consent');
  const acting = useActing();
  const asked = useQuery(linksQuery);
  return (
    <>
      <PageHead title={t('title')} says={t('says')} />
      <Loaded asked={asked} rows={3}>
        {(links) =>
          links.length === 0 && acting === null ? (
            <Empty title={t('none')} why={t('noneWhy')} />
          ) : (
            <>
              {links.map((link) => (
                <LinkForm key={link.change} link={link} />
              ))}
            </>
          )
        }
      </Loaded>
      {acting !== null && <PendingChangeList register={acting.register.id} />}
    </>
  );
}

/** Confirms an account; where it came with a code, a password of one's own takes its place. */
function LinkForm({ link }: { readonly link: AccountLink }) {
  const { t } = useTranslation('consent');
  const { account } = useSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [code, setCode] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const answer = useMutation({
    mutationFn: (confirmed: boolean) =>
      answerLink(link, confirmed, confirmed && link.withCode ? { current: code, next } : undefined),
    onSuccess: async () => {
      await queries.invalidateQueries();
      await navigate({ to: '/' });
    },
  });
  const differ = again !== '' && again !== next;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!link.withCode || next === again) answer.mutate(true);
  };
  return (
    <form onSubmit={submit} className={styles.link} aria-label={t('account', { register: link.registerName })}>
      <p style={{ margin: 0 }}>
        {t('accountAsk', { username: account.username, name: account.name, register: link.registerName })}
      </p>
      <ProblemNote error={answer.error} />
      {link.withCode && (
        <>
          <input type="text" name="username" autoComplete="username" value={account.username} readOnly hidden />
          <PasswordInput
            label={t('code')}
            autoComplete="current-password"
            required
            value={code}
            onChange={({ currentTarget: { value } }) => setCode(value)}
          />
          <PasswordInput
            label={t('next')}
            description={t('rule', { count: shortestPassword })}
            autoComplete="new-password"
            required
            minLength={shortestPassword}
            value={next}
            onChange={({ currentTarget: { value } }) => setNext(value)}
          />
          <PasswordInput
            label={t('again')}
            autoComplete="new-password"
            required
            error={differ ? t('differ') : undefined}
            value={again}
            onChange={({ currentTarget: { value } }) => setAgain(value)}
          />
        </>
      )}
      <div className={styles.buttons}>
        <Button type="submit" variant="filled" loading={answer.isPending}>
          {t('mine')}
        </Button>
        <Button onClick={() => answer.mutate(false)}>{t('notMine')}</Button>
      </div>
    </form>
  );
}
