import { IconCheck, IconCircleDashed, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { showDay } from '../../words/dates.js';
import { useLanguage } from '../../words/use-language.js';
import { useNames } from '../names/names.js';
import type { Case, CaseDocument } from '../types.js';
import styles from './dossier.module.css';

interface CriteriaProps {
  readonly shown: Case;
  readonly files: readonly CaseDocument[];
  readonly assess: ((criterion: number) => void) | undefined;
}

const icons = { met: IconCheck, 'not-met': IconX, open: IconCircleDashed } as const;

/** For each criterion, side by side: the requirement, the claim with its evidence, and the assessment. */
export function Criteria({ shown, files, assess }: CriteriaProps) {
  const { t } = useTranslation('case');
  const { say } = useLanguage();
  const names = useNames();
  const { criteria, claim } = shown.screen;
  return (
    <section className={styles.section} id="criteria" aria-labelledby="criteria-title">
      <h2 id="criteria-title">{t('dossier.criteria')}</h2>
      {claim.report !== null && (
        <div className={styles.claim}>
          <span className={styles.by}>
            {t('dossier.claim', { day: claim.declaredAt === null ? '' : showDay(claim.declaredAt) })}
          </span>
          <p>{claim.report}</p>
        </div>
      )}
      <table className={styles.criteria}>
        <thead>
          <tr>
            <th scope="col" style={{ width: '38%' }}>
              {t('dossier.criterion')}
            </th>
            <th scope="col">{t('dossier.evidence')}</th>
            <th scope="col" style={{ width: 170 }}>
              {t('dossier.assessment')}
            </th>
          </tr>
        </thead>
        <tbody>
          {criteria.map((line) => {
            const Icon = icons[line.status];
            return (
              <tr key={line.criterion} id={`criterion-${line.criterion}`}>
                <td>
                  {line.criterion}. {line.text === null ? '' : say(line.text)}
                </td>
                <td>
                  {line.evidence ?? (
                    <span className={styles.by}>
                      {line.status === 'open' ? t('dossier.noEvidence') : t('dossier.erased')}
                    </span>
                  )}
                  {line.documents.map((document) => (
                    <span key={document.id} className={styles.by}>
                      {files.find(({ id }) => id === document.id)?.name ?? document.type}
                    </span>
                  ))}
                </td>
                <td>
                  <span className={`${styles.verdict} ${styles[line.status]}`}>
                    <Icon size={16} aria-hidden="true" />
                    {t(`dossier.verdict.${line.status}`)}
                  </span>
                  {line.assessor !== null && (
                    <span className={styles.by}>
                      {names.person(line.assessor) ?? ''}
                      {line.assessedAt !== null && `, ${showDay(line.assessedAt)}`}
                    </span>
                  )}
                  {line.status !== 'met' && assess !== undefined && (
                    <button type="button" className={styles.link} onClick={() => assess(line.criterion)}>
                      {t('dossier.assess')}
                    </button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {claim.conclusion !== null && (
        <div className={styles.claim}>
          <span className={styles.by}>
            {t('dossier.conclusion', { day: claim.assessedAt === null ? '' : showDay(claim.assessedAt) })}
          </span>
          <p>{claim.conclusion}</p>
        </div>
      )}
    </section>
  );
}
