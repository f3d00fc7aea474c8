import { IconCheck, IconClockHour4, IconClockX, IconMessageExclamation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { showDay } from '../../words/dates.js';
import { useLanguage } from '../../words/use-language.js';
import { wordsOf } from '../labels/labels.js';
import { useNames } from '../names/names.js';
import type { Case } from '../types.js';
import styles from './consultations.module.css';

interface ConsultationsProps {
  readonly shown: Case;
  readonly why: (deadline: string) => void;
}

/** Consulted agencies, with questions and results. */
export function Consultations({ shown, why }: ConsultationsProps) {
  const { t } = useTranslation('case');
  const { say } = useLanguage();
  const names = useNames();
  const { consultations } = shown.screen;
  const publication = shown.publication;
  return (
    <>
      {consultations.length === 0 && <p className="muted">{t('consultations.none')}</p>}
      <ul className={styles.list}>
        {consultations.map((line) => {
          const Icon =
            line.status === 'asked'
              ? IconClockHour4
              : line.status === 'lapsed'
                ? IconClockX
                : line.objection === true
                  ? IconMessageExclamation
                  : IconCheck;
          const tone = line.status === 'replied' ? (line.objection === true ? 'objects' : 'replied') : line.status;
          return (
            <li key={line.agency} id={`agency-${line.agency}`} className={styles.line}>
              <Icon size={18} aria-hidden="true" className={styles[tone]} />
              <div>
                <b>{names.unit(line.agency)}</b>
                <div className={`${styles.status} ${styles[tone]}`}>
                  {line.status === 'replied'
                    ? t(line.objection === true ? 'consultations.objects' : 'consultations.agrees')
                    : say(wordsOf('consultationStatus', line.status))}
                  {line.status === 'lapsed' && <> · {t('consultations.notConsent')}</>}
                  {line.workingDaysLeft !== null && <> · {t('deadlines.left', { count: line.workingDaysLeft })}</>}
                </div>
                {line.reply !== null && <p className={styles.reply}>{line.reply}</p>}
                <div className={styles.facts}>
                  {[
                    line.askedAt === null ? null : t('consultations.asked', { day: showDay(line.askedAt) }),
                    line.repliedAt === null ? null : t('consultations.replied', { day: showDay(line.repliedAt) }),
                    line.document,
                  ]
                    .filter((fact) => fact !== null)
                    .join(' · ')}
                </div>
                {line.question !== null && (
                  <details className={styles.question} open={line.status === 'asked'}>
                    <summary>{t('consultations.question')}</summary>
                    <p>{line.question}</p>
                  </details>
                )}
              </div>
              {line.due !== null && (
                <button type="button" className={styles.due} onClick={() => why(line.deadline)}>
                  {t('deadlines.due', { day: showDay(line.due) })}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {publication !== null && (
        <section className={styles.publication}>
          <h2>{say(wordsOf('deadline', 'public-comment'))}</h2>
          <p>
            {say(wordsOf('publicationStatus', publication.status))} ·{' '}
            {t('deadlines.due', { day: showDay(publication.due) })}
          </p>
        </section>
      )}
    </>
  );
}
