import { useTranslation } from 'react-i18next';
import { showDay } from '../../words/dates.js';
import { useLanguage } from '../../words/use-language.js';
import { wordsOf } from '../labels/labels.js';
import type { Case } from '../types.js';
import { Remarks } from './remarks.js';
import styles from './comments.module.css';

interface CommentsProps {
  readonly shown: Case;
  readonly readOnly: boolean;
  /** Opens the form that answers a comment; undefined = not possible now. */
  readonly answer: ((comment: number) => void) | undefined;
}

/**
 * Comments of citizens, the Front and members in the procedure, with their answers; below, remarks among colleagues.
 */
export function Comments({ shown, readOnly, answer }: CommentsProps) {
  const { t } = useTranslation('case');
  const { say } = useLanguage();
  const { publicComments } = shown.screen;
  return (
    <>
      <h2 className={styles.title}>{t('comments.public')}</h2>
      {publicComments.length === 0 && <p className="muted">{t('comments.noPublic')}</p>}
      <ul className={styles.list}>
        {publicComments.map((line) => (
          <li key={line.comment} id={`comment-${line.comment}`}>
            <div className={styles.by}>
              <b>
                {line.comment}. {say(wordsOf('voice', line.from))}
              </b>
              {line.receivedAt !== null && ` · ${showDay(line.receivedAt)}`}
              {line.document !== null && ` · ${line.document}`}
            </div>
            <p className={styles.text}>{line.text ?? t('dossier.erased')}</p>
            {line.answered ? (
              <div className={styles.answer}>
                <span className={styles.by}>{t('comments.answer')}</span>
                <p className={styles.text}>{line.answer ?? t('dossier.erased')}</p>
              </div>
            ) : (
              <span className={styles.open}>
                {t('comments.open')}{' '}
                {answer !== undefined && (
                  <button type="button" className={styles.link} onClick={() => answer(line.comment)}>
                    {t('comments.answerIt')}
                  </button>
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
      <Remarks caseId={shown.id} readOnly={readOnly} />
    </>
  );
}
