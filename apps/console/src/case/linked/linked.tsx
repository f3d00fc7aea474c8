import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../look/problem-note.js';
import { Tag } from '../../look/tag.js';
import { showDay } from '../../words/dates.js';
import { useLanguage } from '../../words/use-language.js';
import { wordsOf } from '../labels/labels.js';
import { useNames } from '../names/names.js';
import { linkedQuery } from '../queries.js';
import styles from './linked.module.css';

/** Other cases of the same subject, and the case into which this one was merged. */
export function Linked({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation('case');
  const { say } = useLanguage();
  const names = useNames();
  const { data, error, refetch } = useQuery(linkedQuery(caseId));
  if (error !== null) return <ProblemNote error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Skeleton height={60} mt={12} />;
  if (data.length === 0) return <p className="muted">{t('linked.none')}</p>;
  return (
    <ul className={styles.list}>
      {data.map((other) => (
        <li key={other.id}>
          <div>
            <Link to="/cases/$caseId" params={{ caseId: other.id }}>
              {other.caseNumber}
            </Link>{' '}
            <Tag tone="gold">{say(wordsOf('award', other.award))}</Tag>{' '}
            {other.relation === 'merged-into' && <Tag>{t('linked.mergedInto')}</Tag>}
            <div className={styles.facts}>
              {other.subject.name ?? t('head.noName')} · {names.unit(other.unit)} ·{' '}
              {t('linked.opened', { day: showDay(other.openedAt) })}
            </div>
          </div>
          <span className={styles.facts}>
            {other.stage === null ? say(wordsOf('rest', other.state)) : say(wordsOf('stage', other.stage))}
          </span>
        </li>
      ))}
    </ul>
  );
}
