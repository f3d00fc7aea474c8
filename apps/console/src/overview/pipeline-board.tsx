import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useTerms } from '../words/use-codes.js';
import type { Pipeline } from './queries.js';
import styles from './overview.module.css';

type Stage = Pipeline['stages'][number];
const ages = ['week', 'month', 'quarter', 'older'] as const;

/** Stages as columns: number of cases, their steps, time in the stage. Each number opens those cases. */
export function PipelineBoard({ board: { stages, rest } }: { readonly board: Pipeline }) {
  const { t } = useTranslation('overview');
  const { term } = useTerms();
  return (
    <>
      <div className={styles.legend} aria-hidden="true">
        <span>{t('pipeline.agesLabel')}</span>
        {ages.map((age) => (
          <span key={age} className={styles.key}>
            <i data-age={age} />
            {t(`pipeline.ages.${age}`)}
          </span>
        ))}
      </div>
      <ol className={styles.stages} aria-label={t('pipeline.table')}>
        {stages.map((stage) => (
          <StageColumn key={stage.stage} stage={stage} />
        ))}
      </ol>
      {rest.length > 0 && (
        <p className={`small muted ${styles.rest}`}>
          {t('pipeline.rest')}
          {rest.map(({ state, cases }, place) => (
            <span key={state}>
              {place > 0 && ' · '}
              <Link to="/cases" search={{ state }}>
                {term('rest', state).toLocaleLowerCase('vi')} {cases}
              </Link>
            </span>
          ))}
        </p>
      )}
    </>
  );
}

function StageColumn({
  stage: { stage, cases, overdue, lackingPapers, oldestDays, ages: by, substates },
}: {
  readonly stage: Stage;
}) {
  const { t } = useTranslation('overview');
  const { term } = useTerms();
  const name = term('stage', stage);
  const said = ages
    .filter((age) => by[age] > 0)
    .map((age) => `${by[age]} ${t(`pipeline.ages.${age}`)}`)
    .join(', ');
  return (
    <li className={styles.stage}>
      <h3>{name}</h3>
      <Link
        to="/cases"
        search={{ stage }}
        className={styles.count}
        aria-label={t('pipeline.open', { count: cases, stage: name })}
      >
        {cases}
      </Link>
      <div className={styles.bar} title={said}>
        {ages.map(
          (age) =>
            by[age] > 0 && (
              <i
                key={age}
                data-age={age}
                style={{ flexGrow: by[age] }}
                title={`${by[age]} ${t(`pipeline.ages.${age}`)}`}
              />
            ),
        )}
      </div>
      {said !== '' && (
        <span className="unseen">
          {t('pipeline.agesLabel')}: {said}
        </span>
      )}
      <p className={styles.marks}>
        {overdue > 0 && (
          <Link
            to="/cases"
            search={{ stage, overdue: true }}
            className={styles.late}
            aria-label={t('pipeline.openLate', { count: overdue, stage: name })}
          >
            {t('pipeline.late', { count: overdue })}
          </Link>
        )}
        {lackingPapers > 0 && <span>{t('pipeline.lacking', { count: lackingPapers })}</span>}
        {cases > 0 && <span className="faint">{t('pipeline.oldest', { count: oldestDays })}</span>}
      </p>
      <ul className={styles.steps}>
        {substates.map(({ substate, cases: inStep }) => (
          <li key={substate}>
            <span>{substate === '' ? name : term('substate', substate)}</span>
            <b>{inStep}</b>
          </li>
        ))}
      </ul>
    </li>
  );
}
