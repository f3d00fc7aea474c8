import { Checkbox, Switch } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActing } from '../../session/acting.js';
import { dayOf, showDay, showMoment } from '../../words/dates.js';
import { useLanguage } from '../../words/use-language.js';
import { wordsOf } from '../labels/labels.js';
import { useNames } from '../names/names.js';
import type { Case, CaseEvent } from '../types.js';
import { BeforeAfter } from './before-after.js';
import { textsOf } from './facts.js';
import { isBookkeeping, eventLine } from './event-line.js';
import styles from './timeline.module.css';

interface TimelineProps {
  readonly shown: Case;
  readonly events: readonly CaseEvent[];
  readonly lookFrom: (event: CaseEvent) => void;
}

/** The history, latest first: a line per event, under the day on which it occurred. */
export function TimelineTab({ shown, events, lookFrom }: TimelineProps) {
  const { t } = useTranslation('case');
  const roles = useActing()?.roles ?? [];
  const technical = roles.includes('auditor') || roles.includes('administrator');
  const [whole, setWhole] = useState(false);
  const [raw, setRaw] = useState(false);
  const days = useMemo(() => byDay(whole ? events : events.filter((event) => !isBookkeeping(event))), [events, whole]);
  return (
    <>
      <div className={styles.tools}>
        <Checkbox
          size="xs"
          label={t('timeline.whole', { count: events.filter(isBookkeeping).length })}
          checked={whole}
          onChange={(event) => setWhole(event.currentTarget.checked)}
        />
        {technical && (
          <Switch
            size="xs"
            label={t('timeline.technical')}
            checked={raw}
            onChange={(event) => setRaw(event.currentTarget.checked)}
          />
        )}
      </div>
      {days.map(([day, of]) => (
        <section key={day} className={styles.day}>
          <h3>{showDay(day)}</h3>
          <ol className={styles.events}>
            {of.map((event) => (
              <EventLine key={event.version} event={event} shown={shown} raw={raw} lookFrom={lookFrom} />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function byDay(events: readonly CaseEvent[]): readonly (readonly [string, readonly CaseEvent[]])[] {
  const days = new Map<string, CaseEvent[]>();
  for (const event of events.toReversed()) {
    const day = dayOf(event.occurredAt);
    days.set(day, [...(days.get(day) ?? []), event]);
  }
  return [...days];
}

interface EventLineProps {
  readonly event: CaseEvent;
  readonly shown: Case;
  readonly raw: boolean;
  readonly lookFrom: (event: CaseEvent) => void;
}

function EventLine({ event, shown, raw, lookFrom }: EventLineProps) {
  const { t } = useTranslation('case');
  const { say } = useLanguage();
  const names = useNames();
  const [open, setOpen] = useState(false);
  const { who, what, about } = eventLine(event, { names, say, shown });
  const texts = textsOf(event);
  const later = dayOf(event.recordedAt) !== dayOf(event.occurredAt);
  const enterer = event.onBehalfOf === null ? null : names.account(event.actor);
  return (
    <li
      className={
        `${styles.event} ${isBookkeeping(event) ? styles.quiet : ''} ` +
        `${event.type === 'StagePassed' ? styles.passage : ''}`
      }
    >
      <button type="button" className={styles.line} aria-expanded={open} onClick={() => setOpen(!open)}>
        <span>
          <b>{who === null ? t('timeline.engine') : who}</b> {what.charAt(0).toLocaleLowerCase('vi') + what.slice(1)}
          {about !== '' && <>: {about}</>}
          <span className={styles.when}>
            {later ? (
              <> · {t('timeline.recorded', { at: showDay(event.recordedAt) })}</>
            ) : (
              <> · {showMoment(event.recordedAt).slice(11)}</>
            )}
          </span>
        </span>
      </button>
      {open && (
        <div className={styles.more}>
          <p>
            {event.actorRole !== null && (
              <>
                {say(wordsOf('role', event.actorRole))}
                {event.actorUnit !== null && <>, {names.unit(event.actorUnit)}</>}
                {' · '}
              </>
            )}
            {t('timeline.occurredAt', { at: showMoment(event.occurredAt) })} ·{' '}
            {t('timeline.recordedAt', { at: showMoment(event.recordedAt) })}
            {event.onBehalfOf !== null && <> · {t('timeline.enteredBy', { who: enterer ?? t('names.erased') })}</>}
          </p>
          {texts.map(({ name, text }) => (
            <blockquote key={name}>{text}</blockquote>
          ))}
          <BeforeAfter caseId={shown.id} version={event.version} />
          <button type="button" className={styles.look} onClick={() => lookFrom(event)}>
            {t('timeline.lookFrom')}
          </button>
        </div>
      )}
      {raw && (
        <pre className={styles.raw}>
          {`#${event.version} ${event.type}  ${event.eventId}\n` +
            `occurred ${event.occurredAt}  recorded ${event.recordedAt}  ${event.entry}\n` +
            JSON.stringify(event.facts, null, 1)}
        </pre>
      )}
    </li>
  );
}
