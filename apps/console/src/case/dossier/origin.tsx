import { useTranslation } from 'react-i18next';
import { showDay } from '../../words/dates.js';
import { useLanguage } from '../../words/use-language.js';
import { wordsOf } from '../labels/labels.js';
import { useNames } from '../names/names.js';
import type { Case } from '../types.js';
import styles from './dossier.module.css';

/** Who referred the nominee, with which words, for which achievement. */
export function Origin({ shown }: { readonly shown: Case }) {
  const { t } = useTranslation('case');
  const { say } = useLanguage();
  const names = useNames();
  if (shown.screen.origin === null) return null;
  const { source, author, referredAt, summary, achievement } = shown.screen.origin;
  return (
    <section className={styles.section} aria-labelledby="origin-title">
      <h2 id="origin-title">{t('dossier.origin')}</h2>
      <div className={styles.claim}>
        <span className={styles.by}>
          {say(wordsOf('source', source))} · {names.person(author) ?? t('names.erased')} · {showDay(referredAt)}
        </span>
        {summary !== null && <p>{summary}</p>}
        {achievement !== null && (
          <p>
            {achievement.title ?? ''} ({showDay(achievement.from)} – {showDay(achievement.to)})
          </p>
        )}
      </div>
    </section>
  );
}
