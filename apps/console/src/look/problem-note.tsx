import { useTranslation } from 'react-i18next';
import { ProblemError } from '../api/problem.js';
import { useLanguage } from '../words/use-language.js';
import styles from './problem-note.module.css';

/** A problem in the reader's language: what happened, what to do, which fields. Announced by screen readers. */
export function ProblemNote({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const { t } = useTranslation();
  const { say } = useLanguage();
  if (error === null || error === undefined) return null;
  if (!(error instanceof ProblemError)) {
    return (
      <div role="alert" className={styles.note}>
        <p>{error instanceof Error ? error.message : t('problem.unknown')}</p>
      </div>
    );
  }
  const { detail, remedy, errors } = error.problem;
  return (
    <div role="alert" className={styles.note}>
      <p className={styles.what}>{say(detail)}</p>
      <p>{say(remedy)}</p>
      {errors !== undefined && errors.length > 0 && (
        <ul>
          {errors.map(({ path, message, label, says }) => (
            <li key={`${path}${message}`}>
              <b>{label === undefined ? path : say(label)}</b> {says === undefined ? message : say(says)}
            </li>
          ))}
        </ul>
      )}
      {retry !== undefined && (
        <button type="button" className={styles.retry} onClick={retry}>
          {t('problem.retry')}
        </button>
      )}
    </div>
  );
}
