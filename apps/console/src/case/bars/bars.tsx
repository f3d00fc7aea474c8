import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showDay } from '../../words/dates.js';
import { useLanguage } from '../../words/use-language.js';
import { wordsOf } from '../labels/labels.js';
import { useNames } from '../names/names.js';
import { barsQuery } from '../queries.js';
import type { Case } from '../types.js';
import { EndBar } from './end-bar.js';
import { RaiseBar } from './raise-bar.js';
import type { Bar } from './use-barring.js';
import styles from '../interests/interests.module.css';

/** What bars the nominee from awards in all cases, who may end it, and the acts of those who may. */
export function Bars({ shown, readOnly }: { readonly shown: Case; readonly readOnly: boolean }) {
  const { data } = useQuery(barsQuery(shown.id, shown.register, shown.subject.id));
  const { t } = useTranslation('bars');
  if (data === undefined || data === null) return null;
  const standing = data.bars.filter(({ lifted }) => lifted === null);
  const past = data.bars.filter(({ lifted }) => lifted !== null);
  const mayRaise = data.mayRaise && !readOnly;
  if (data.bars.length + data.sanctions.length === 0 && !mayRaise) return null;
  return (
    <section className={styles.panel} aria-labelledby="bars">
      <h2 id="bars">{t('title')}</h2>
      <p className={styles.facts}>{t(standing.length === 0 ? 'none' : 'why')}</p>
      <ul className={styles.list}>
        {standing.map((bar) => (
          <li key={bar.bar}>
            <BarFacts bar={bar} />
            {bar.mayEnd && !readOnly && <EndBar shown={shown} bar={bar} />}
          </li>
        ))}
        {data.sanctions.map(({ document, on }) => (
          <li key={`${on} ${document}`}>{t('sanction', { document, day: showDay(on) })}</li>
        ))}
      </ul>
      {past.length > 0 && (
        <details>
          <summary>{t('past', { count: past.length })}</summary>
          <ul className={styles.list}>
            {past.map((bar) => (
              <li key={bar.bar}>
                <BarFacts bar={bar} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {mayRaise && <Raise shown={shown} />}
    </section>
  );
}

function Raise({ shown }: { readonly shown: Case }) {
  const { t } = useTranslation('bars');
  const [open, setOpen] = useState(false);
  if (open) return <RaiseBar shown={shown} close={() => setOpen(false)} />;
  return (
    <Button variant="subtle" size="compact-sm" onClick={() => setOpen(true)}>
      {t('raise')}
    </Button>
  );
}

function BarFacts({ bar }: { readonly bar: Bar }) {
  const { t } = useTranslation('bars');
  const { say } = useLanguage();
  const names = useNames();
  const { reason, document, level, unit, since, lifted } = bar;
  return (
    <>
      <span>{t('is', { reason: say(wordsOf('suspension', reason)), document })}</span>{' '}
      <span className={styles.facts}>
        {t('by', { level: say(wordsOf('barLevel', level)), unit: names.unit(unit), day: showDay(since) })}{' '}
        {lifted === null ? t(level) : t('ended', { day: showDay(lifted.at), document: lifted.document })}
      </span>
    </>
  );
}
