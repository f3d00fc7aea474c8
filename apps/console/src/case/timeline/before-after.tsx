import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../look/problem-note.js';
import { useLanguage } from '../../words/use-language.js';
import { versionQuery } from '../queries.js';
import { changesBetween } from './changes.js';
import styles from './timeline.module.css';

/** The change by one event: the case before it beside the case after it. */
export function BeforeAfter({ caseId, version }: { readonly caseId: string; readonly version: number }) {
  const { t } = useTranslation('case');
  const [wanted, setWanted] = useState(false);
  if (version <= 1) return null;
  return wanted ? (
    <Changes caseId={caseId} version={version} />
  ) : (
    <button type="button" className={styles.look} onClick={() => setWanted(true)}>
      {t('timeline.beforeAfter')}
    </button>
  );
}

function Changes({ caseId, version }: { readonly caseId: string; readonly version: number }) {
  const { t } = useTranslation('case');
  const { say } = useLanguage();
  const before = useQuery(versionQuery(caseId, version - 1));
  const after = useQuery(versionQuery(caseId, version));
  const error = before.error ?? after.error;
  if (error !== null) return <ProblemNote error={error} />;
  if (before.data === undefined || after.data === undefined) return <Skeleton height={48} />;
  const changes = changesBetween(before.data, after.data, say);
  if (changes.length === 0) return <p>{t('timeline.noChange')}</p>;
  return (
    <table className={styles.changes}>
      <thead>
        <tr>
          <th scope="col">{t('timeline.item')}</th>
          <th scope="col">{t('timeline.before')}</th>
          <th scope="col">{t('timeline.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, before: was, after: is }) => (
          <tr key={field}>
            <th scope="row">{t(`timeline.fields.${field}`)}</th>
            <td>{was === '' ? '–' : was}</td>
            <td>{is === '' ? '–' : is}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
