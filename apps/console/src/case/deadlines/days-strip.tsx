import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../look/problem-note.js';
import { showDay } from '../../words/dates.js';
import { Ground } from '../../look/ground.js';
import { useLanguage } from '../../words/use-language.js';
import { wordsOf } from '../labels/labels.js';
import { daysQuery } from '../queries.js';
import type { Past } from '../search.js';
import type { DeadlineDays } from '../types.js';
import { stripOf, toneOf, weekdayOf, type DayShown } from './strip-days.js';
import styles from './deadlines.module.css';

interface DaysStripProps {
  readonly caseId: string;
  readonly deadline: string;
  readonly past: Past;
}

/** "Why this date?": each day with its count, the rule with its source, pauses and extensions. */
export function DaysStrip({ caseId, deadline, past }: DaysStripProps) {
  const { t } = useTranslation('case');
  const { say } = useLanguage();
  const { data, error, refetch } = useQuery(daysQuery(caseId, deadline, past));
  if (error !== null) return <ProblemNote error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Skeleton height={96} mb={12} />;
  const { rule, pauses, extensions } = data;
  return (
    <section className={styles.reckoning} aria-label={t('deadlines.whyDay', { day: showDay(data.due) })}>
      <h3>{t('deadlines.whyDay', { day: showDay(data.due) })}</h3>
      <p>{say(data.says)}</p>
      <ol className={styles.strip}>
        {stripOf(data.days, data.due).map((day) =>
          'skipped' in day ? (
            <li key={day.from} className={styles.skipped}>
              {t('deadlines.skipped', { count: day.skipped })}
            </li>
          ) : (
            <DayCell key={day.day} day={day} due={data.due} />
          ),
        )}
      </ol>
      <Legend data={data} />
      <p className={styles.facts}>
        {t('deadlines.rule', { count: rule.count, unit: say(wordsOf('deadlineUnit', rule.unit)) })} ·{' '}
        {say(wordsOf('whileSuspended', rule.whileSuspended)).toLocaleLowerCase('vi')} · {t('deadlines.atEnd')}:{' '}
        {say(wordsOf('atEnd', rule.atEnd)).toLocaleLowerCase('vi')}
        <br />
        {t('votes.source')}: <Ground source={rule.source} certainty={rule.certainty} unsure="warn" /> ·{' '}
        {say(rule.pack.title)}
      </p>
      {pauses.map((pause) => (
        <p key={pause.from} className={styles.facts}>
          {t('deadlines.pause', {
            from: showDay(pause.from),
            to: pause.to === null ? t('deadlines.stillPaused') : showDay(pause.to),
            used: pause.used,
            remaining: pause.remaining,
          })}
        </p>
      ))}
      {extensions.map((extension) => (
        <p key={extension.at} className={styles.facts}>
          {t('deadlines.extended', {
            day: showDay(extension.at),
            added: extension.added,
            basis: extension.basis,
            before: showDay(extension.before),
            due: showDay(extension.due),
          })}
        </p>
      ))}
    </section>
  );
}

function DayCell({ day, due }: { readonly day: DayShown; readonly due: string }) {
  const { t } = useTranslation('case');
  const tone = toneOf(day, due);
  const words = [
    showDay(day.day),
    t(`deadlines.tone.${tone}`),
    day.name,
    day.makeup ? t('deadlines.makeup') : null,
    day.ordinal === null ? null : t('deadlines.ordinal', { count: day.ordinal }),
    day.today ? t('deadlines.isToday') : null,
  ].filter((word) => word !== null);
  const [date = '', month = ''] = showDay(day.day).split('/');
  return (
    <li
      className={`${styles.cell} ${styles[tone]} ${day.today ? styles.now : ''} ${day.makeup ? styles.makeup : ''}`}
      title={words.join(' · ')}
    >
      <span aria-hidden="true">
        {date === '01' ? `${date}/${month}` : Number(date)}
        <i>{t(`deadlines.weekday.${weekdayOf(day.day)}`)}</i>
      </span>
      <span className={styles.sr}>{words.join(', ')}</span>
    </li>
  );
}

/** Legend of the colours, with the names of the holidays in the period. */
function Legend({ data }: { readonly data: DeadlineDays }) {
  const { t } = useTranslation('case');
  const there = new Set(data.days.map((day) => toneOf(day, data.due)));
  const holidays = [
    ...new Set(data.days.filter((day) => toneOf(day, data.due) === 'holiday').map(({ name }) => name ?? '')),
  ].filter((name) => name !== '');
  const makeups = data.days.filter(({ makeup }) => makeup).map(({ day }) => showDay(day).slice(0, 5));
  return (
    <p className={styles.legend}>
      <span className={`${styles.key} ${styles.start}`}>{t('deadlines.tone.start')}</span>
      <span className={`${styles.key} ${styles.counted}`}>{t('deadlines.tone.counted')}</span>
      {there.has('holiday') && (
        <span className={`${styles.key} ${styles.holiday}`}>
          {t('deadlines.tone.holiday')}
          {holidays.length > 0 && `: ${holidays.join(', ')}`}
        </span>
      )}
      {there.has('paused') && <span className={`${styles.key} ${styles.paused}`}>{t('deadlines.tone.paused')}</span>}
      {makeups.length > 0 && (
        <span className={`${styles.key} ${styles.makeup}`}>{t('deadlines.madeUp', { days: makeups.join(', ') })}</span>
      )}
      {data.days.some(({ today }) => today) && (
        <span className={`${styles.key} ${styles.today}`}>{t('deadlines.isToday')}</span>
      )}
      {there.has('off') && <span className={styles.plainKey}>{t('deadlines.tone.off')}</span>}
      <span className={`${styles.key} ${styles.last}`}>{t('deadlines.tone.due')}</span>
    </p>
  );
}
