import { Button, SegmentedControl } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf, showDay, showMoment } from '../../words/dates.js';
import { useLanguage } from '../../words/use-language.js';
import { DayInput } from '../forms/day-input.js';
import { wordsOf } from '../labels/labels.js';
import type { Past } from '../search.js';
import type { CaseEvent } from '../types.js';
import { tickAt, ticksOf, type Clock } from './moments.js';
import styles from './as-of-bar.module.css';

interface AsOfProps {
  readonly events: readonly CaseEvent[];
  readonly past: Past;
  readonly clock: Clock;
  readonly look: (clock: Clock, at: string | undefined) => void;
  readonly close: () => void;
}

/** The slider through a case's history, with a tick for every moment at which something occurred or was recorded. */
export function AsOfBar({ events, past, clock, look, close }: AsOfProps) {
  const { t } = useTranslation('case');
  const { say } = useLanguage();
  const ticks = useMemo(() => ticksOf(events, clock), [events, clock]);
  const at = clock === 'recorded' ? past.asOf : past.occurredAsOf;
  const place = tickAt(ticks, at);
  const here = ticks[place];
  const stand = (index: number): void => {
    const tick = ticks[index];
    if (tick !== undefined) look(clock, index === ticks.length - 1 ? undefined : tick.moment);
  };
  const titles = here?.events.map((event) => say(wordsOf('event', event.type))).slice(0, 3) ?? [];
  return (
    <section className={styles.bar} aria-label={t('asOf.label')}>
      <div className={styles.row}>
        <SegmentedControl
          size="xs"
          value={clock}
          aria-label={t('asOf.clock')}
          onChange={(next) => look(next === 'recorded' ? 'recorded' : 'occurred', undefined)}
          data={[
            { value: 'occurred', label: t('asOf.occurred') },
            { value: 'recorded', label: t('asOf.recorded') },
          ]}
        />
        <DayInput
          value={at === undefined ? '' : dayOf(at)}
          onChange={(day) => look(clock, day === '' ? undefined : day)}
          label={t('asOf.day')}
          hideLabel
          className={styles.day}
        />
        <span className={styles.spacer} />
        <Button size="xs" variant="subtle" color="gray" onClick={close}>
          {at === undefined ? t('asOf.close') : t('asOf.present')}
        </Button>
      </div>
      <div className={styles.slide}>
        <Button size="xs" px={6} aria-label={t('asOf.before')} disabled={place <= 0} onClick={() => stand(place - 1)}>
          <IconChevronLeft size={16} />
        </Button>
        <div className={styles.track}>
          <input
            type="range"
            min={0}
            max={Math.max(0, ticks.length - 1)}
            value={Math.max(0, place)}
            onChange={(event) => stand(Number(event.currentTarget.value))}
            aria-label={t('asOf.slider')}
            aria-valuetext={here === undefined ? undefined : `${showMoment(here.moment)}: ${titles.join(', ')}`}
          />
          <div className={styles.ticks} aria-hidden="true">
            {ticks.map(({ moment, events: of }, index) => (
              <i
                key={moment}
                className={
                  `${index <= place ? styles.past : ''} ` +
                  `${of.some(({ type }) => type === 'StagePassed') ? styles.tall : ''}`
                }
              />
            ))}
          </div>
        </div>
        <Button
          size="xs"
          px={6}
          aria-label={t('asOf.after')}
          disabled={place >= ticks.length - 1}
          onClick={() => stand(place + 1)}
        >
          <IconChevronRight size={16} />
        </Button>
      </div>
      {here !== undefined && (
        <p className={styles.here}>
          <b>{showMoment(here.moment)}</b> {titles.join(' · ')}
        </p>
      )}
    </section>
  );
}

/** Says across the page that it does not show the present. */
export function AsOfBand({ past, present }: { readonly past: Past; readonly present: () => void }) {
  const { t } = useTranslation('case');
  const show = (at: string): string => (at.length === 10 ? showDay(at) : showMoment(at));
  return (
    <div className={styles.band} aria-live="polite">
      <span>
        {past.occurredAsOf !== undefined && t('asOf.bandOccurred', { at: show(past.occurredAsOf) })}{' '}
        {past.asOf !== undefined && t('asOf.bandRecorded', { at: show(past.asOf) })} {t('asOf.readOnly')}
      </span>
      <button type="button" onClick={present}>
        {t('asOf.present')}
      </button>
    </div>
  );
}
