import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../look/problem-note.js';
import { useLanguage } from '../../words/use-language.js';
import { wordsOf } from '../labels/labels.js';
import { interestsQuery } from '../queries.js';
import { NameConcerned } from './name-concerned.js';
import { useAnswer, type Interests as Answered } from './use-answer.js';
import styles from './interests.module.css';

/** Who is concerned in the case, who may be, and who acts where a holder of the role may not. */
export function Interests({ caseId, readOnly }: { readonly caseId: string; readonly readOnly: boolean }) {
  const { data } = useQuery(interestsQuery(caseId));
  const { t } = useTranslation('interests');
  if (data === undefined) return null;
  const acting = data.acting.filter(({ by, recused }) => by !== 'role' || recused.length > 0);
  const shown = data.concerned.length + data.possible.length + acting.length > 0;
  if (!shown && (readOnly || !data.handles)) return null;
  return (
    <section className={styles.panel} aria-labelledby="interests">
      <h2 id="interests">{t('title')}</h2>
      {data.concerned.length > 0 && <p className={styles.facts}>{t('why')}</p>}
      <Concerned caseId={caseId} data={data} readOnly={readOnly} />
      <ul className={styles.list}>
        {acting.map((item) => (
          <li key={item.key}>
            <ActingLine item={item} />
          </li>
        ))}
      </ul>
      {data.handles && !readOnly && <NameConcerned caseId={caseId} data={data} />}
    </section>
  );
}

function Concerned({
  caseId,
  data,
  readOnly,
}: {
  readonly caseId: string;
  readonly data: Answered;
  readonly readOnly: boolean;
}) {
  const { t } = useTranslation('interests');
  const { t: inCase } = useTranslation('case');
  const { say } = useLanguage();
  const answer = useAnswer(caseId, data);
  const nameOf = (name: string | null): string => name ?? inCase('names.erased');
  const may = data.handles && !readOnly;
  return (
    <>
      <ProblemNote error={answer.error} />
      <ul className={styles.list}>
        {data.concerned.map(({ person, name, as, me }) => (
          <li key={`${person} ${as}`}>
            <span>
              {me
                ? t('mine', { as: say(wordsOf('interest', as)) })
                : t('is', { name: nameOf(name), as: say(wordsOf('interest', as)) })}
            </span>
            {may && !me && as !== 'head' && (
              <div className={styles.answers}>
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={t('undoOf', { name: nameOf(name) })}
                  loading={answer.isPending}
                  onClick={() => answer.mutate({ person, as, linked: false, reason: t('undo') })}
                >
                  {t('undo')}
                </Button>
              </div>
            )}
          </li>
        ))}
        {may &&
          data.possible.map(({ person, name, agrees }) => (
            <li key={person}>
              <span>{t('ask', { name: nameOf(name) })}</span>{' '}
              <span className={styles.facts}>{t(`agrees.${agrees}`)}</span>
              <div className={styles.answers}>
                <Button
                  size="compact-sm"
                  loading={answer.isPending}
                  onClick={() => answer.mutate({ person, as: 'nominee', linked: true, reason: t(`agrees.${agrees}`) })}
                >
                  {t('yes')}
                </Button>
                <Button
                  variant="default"
                  size="compact-sm"
                  loading={answer.isPending}
                  onClick={() => answer.mutate({ person, as: 'nominee', linked: false, reason: t('no') })}
                >
                  {t('no')}
                </Button>
              </div>
            </li>
          ))}
      </ul>
    </>
  );
}

function ActingLine({ item }: { readonly item: Answered['acting'][number] }) {
  const { t } = useTranslation('interests');
  const { t: inCase } = useTranslation('case');
  const { say } = useLanguage();
  const act = say(wordsOf('ask', item.action));
  const role = say(wordsOf('role', item.under));
  if (item.by !== 'role') return <>{t(item.by, { act, role })}</>;
  const list = (persons: Answered['acting'][number]['persons']): string =>
    persons.map(({ name }) => name ?? inCase('names.erased')).join(', ');
  return <>{t('recused', { act, names: list(item.recused), others: list(item.persons) })}</>;
}
