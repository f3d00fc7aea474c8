import { useTranslation } from 'react-i18next';
import { ProblemError } from '../api/problem.js';
import { useLanguage } from '../words/use-language.js';
import styles from './problem-note.module.css';

/** A problem in the reader's language: what happened, what to do, which fields. Screen readers announce it. */
export function ProblemNote({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const { t } = useTranslation();
  const { say } = useLanguage();
  if (error === null || error === undefined) return null;
  // An error of the page itself has English words that do not help here; they are in the browser's console.
  const known = error instanceof ProblemError ? error.problem : null;
  const errors = known?.errors;
  return (
    <div role="alert" className={styles.note}>
      <p className={styles.what}>{known === null ? t('problem.unknown') : say(known.detail)}</p>
      <p>{known === null ? t('problem.unknownRemedy') : say(known.remedy)}</p>
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
