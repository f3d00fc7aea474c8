import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { accountsKey } from '../administration/queries.js';
import { ProblemNote } from '../look/problem-note.js';
import { showDay } from '../words/dates.js';
import { useTerms } from '../words/use-codes.js';
import { answerChange, pendingKey, pendingQuery, type PendingChange } from './queries.js';
import styles from './consent.module.css';

/** Changes of people and roles that wait for a second person, each with its answer; nothing where none waits. */
export function PendingChangeList({ register }: { readonly register: string }) {
  const { t } = useTranslation('consent');
  const { data = [], error } = useQuery(pendingQuery(register));
  if (error !== null) return <ProblemNote error={error} />;
  if (data.length === 0) return null;
  return (
    <section aria-labelledby="pending-changes" className={styles.waiting}>
      <h2 id="pending-changes">{t('waiting', { count: data.length })}</h2>
      <ul className={styles.list}>
        {data.map((change) => (
          <Waiting key={change.id} register={register} change={change} />
        ))}
      </ul>
    </section>
  );
}

function Waiting({ register, change }: { readonly register: string; readonly change: PendingChange }) {
  const { t } = useTranslation('consent');
  const { term } = useTerms();
  const queries = useQueryClient();
  const answer = useMutation({
    mutationFn: (confirmed: boolean) => answerChange(register, change.id, confirmed),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: pendingKey(register) }),
        queries.invalidateQueries({ queryKey: accountsKey(register) }),
      ]),
  });
  const name = change.person.name ?? t('nobody');
  const words = {
    name,
    username: change.username ?? '',
    role: change.role === null ? '' : term('role', change.role),
    unit: change.unitName ?? '',
    absent: change.standsFor?.name ?? t('nobody'),
  };
  const what = t(`kind.${change.kind}`, words);
  const span =
    change.from === null
      ? null
      : change.to === null
        ? t('from', { day: showDay(change.from) })
        : t('span', { from: showDay(change.from), to: showDay(change.to) });
  const lacking = change.needs.map((group) => group.map((one) => term('consent', one)).join(t('or'))).join(t('and'));
  return (
    <li>
      <p className={styles.what}>
        <b>{what}</b> {span !== null && <span className="small muted">{span}</span>}
      </p>
      <p className="small muted">
        {t('by', { name: change.by.name ?? t('installation') })} · {t('needs', { who: lacking })}
      </p>
      <ProblemNote error={answer.error} />
      <div className={styles.buttons}>
        {change.mayConfirm && (
          <Button
            size="xs"
            variant="filled"
            loading={answer.isPending}
            aria-label={`${t('confirm')}: ${what}`}
            onClick={() => answer.mutate(true)}
          >
            {t('confirm')}
          </Button>
        )}
        <Button size="xs" aria-label={`${t('decline')}: ${what}`} onClick={() => answer.mutate(false)}>
          {change.mayConfirm ? t('decline') : t('takeBack')}
        </Button>
      </div>
    </li>
  );
}
