import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../look/area/empty.js';
import { Loaded } from '../look/area/loaded.js';
import { PageHead } from '../look/area/page-head.js';
import { ProblemNote } from '../look/problem-note.js';
import { useActing } from '../session/acting.js';
import { useSession } from '../session/session.js';
import { PendingChangeList } from './pending-change-list.js';
import { answerLink, linksQuery, type AccountLink } from './queries.js';
import styles from './consent.module.css';

/**
 * Consents that the signed-in account is asked for: the person to whom their account belongs, and changes that concern
 * them.
 */
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

/** Confirms that the account is one's own. */
function LinkForm({ link }: { readonly link: AccountLink }) {
  const { t } = useTranslation('consent');
  const { account } = useSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const answer = useMutation({
    mutationFn: (confirmed: boolean) => answerLink(link, confirmed),
    onSuccess: async () => {
      await queries.invalidateQueries();
      await navigate({ to: '/' });
    },
  });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    answer.mutate(true);
  };
  return (
    <form onSubmit={submit} className={styles.link} aria-label={t('account', { register: link.registerName })}>
      <p style={{ margin: 0 }}>
        {t('accountAsk', { username: account.username, name: account.name, register: link.registerName })}
      </p>
      <ProblemNote error={answer.error} />
      <div className={styles.buttons}>
        <Button type="submit" variant="filled" loading={answer.isPending}>
          {t('mine')}
        </Button>
        <Button onClick={() => answer.mutate(false)}>{t('notMine')}</Button>
      </div>
    </form>
  );
}
