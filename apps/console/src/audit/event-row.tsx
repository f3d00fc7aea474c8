import { IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showMoment } from '../words/dates.js';
import { valuesIn, wordsOf, type Section } from '../words/terms.js';
import { useTerms, useUnitName } from '../words/use-codes.js';
import { useLanguage } from '../words/use-language.js';
import { factLines } from './fact-lines.js';
import type { AuditEvent } from './queries.js';
import styles from './audit.module.css';

/** Title of an event of a case or of another stream. */
export function useEventName(): (type: string) => string {
  const { term } = useTerms();
  return (type) => term(valuesIn('event').includes(type) ? 'event' : 'otherEvent', type);
}

/** One event: when, who, what, on which case; with details on demand. */
export function EventRow({ event, register }: { readonly event: AuditEvent; readonly register: string }) {
  const { t } = useTranslation('audit');
  const [open, setOpen] = useState(false);
  const eventName = useEventName();
  const what = eventName(event.type);
  return (
    <>
      <tr data-open={open || undefined}>
        <td className="nowrap" data-label={t('table.when')}>
          {showMoment(event.occurredAt)}
          {showMoment(event.recordedAt) !== showMoment(event.occurredAt) && (
            <span className={styles.second}>{t('recorded', { at: showMoment(event.recordedAt) })}</span>
          )}
        </td>
        <td>
          <Who event={event} register={register} />
        </td>
        <td>
          <button
            type="button"
            className={styles.what}
            aria-expanded={open}
            aria-label={t('detailsOf', { what, index: event.logIndex })}
            onClick={() => setOpen(!open)}
          >
            <IconChevronRight size={15} aria-hidden="true" className={styles.chevron} />
            {what}
          </button>
          {event.entry === 'historical' && <span className={styles.second}>{t('historical')}</span>}
        </td>
        <td>
          {event.caseId !== null && event.caseNumber !== null && (
            <Link
              to="/cases/$caseId"
              params={{ caseId: event.caseId }}
              search={{ tab: 'timeline', asOf: event.recordedAt }}
              className="nowrap"
              title={t('openAt', { number: event.caseNumber })}
              aria-label={t('openAt', { number: event.caseNumber })}
            >
              {event.caseNumber}
            </Link>
          )}
        </td>
      </tr>
      {open && (
        <tr className={styles.detailRow}>
          <td colSpan={4}>
            <EventDetail event={event} register={register} />
          </td>
        </tr>
      )}
    </>
  );
}

function Who({
  event: { actor, actorRole, actorUnit, onBehalfOf },
  register,
}: {
  readonly event: AuditEvent;
  readonly register: string;
}) {
  const { t } = useTranslation('audit');
  const { term } = useTerms();
  const unitName = useUnitName(register);
  const place = [actorRole === null ? '' : term('role', actorRole), actorUnit === null ? '' : unitName(actorUnit)]
    .filter((part) => part !== '')
    .join(', ');
  return (
    <>
      {actor.account === 'system' ? (
        <span className="muted">{t('engine')}</span>
      ) : (
        (actor.name ?? actor.username ?? <i className="faint">{t('unknownPerson')}</i>)
      )}
      {onBehalfOf !== null && (
        <span className={styles.second}>{t('onBehalfOf', { name: onBehalfOf.name ?? t('unknownPerson') })}</span>
      )}
      {place !== '' && <span className={styles.second}>{place}</span>}
    </>
  );
}

function EventDetail({ event, register }: { readonly event: AuditEvent; readonly register: string }) {
  const { t } = useTranslation('audit');
  const { term } = useTerms();
  const { say } = useLanguage();
  const unit = useUnitName(register);
  const known = (section: Section, value: string): string | null =>
    valuesIn(section).includes(value) ? say(wordsOf(section, value)) : null;
  const says = { known, unit, yes: t('yes'), no: t('no'), items: (count: number) => t('items', { count }) };
  const facts = factLines(event.facts, says);
  const personal = factLines(event.personal, says);
  return (
    <div className={styles.detail}>
      <dl>
        <dt>{t('detail.occurred')}</dt>
        <dd>{showMoment(event.occurredAt)}</dd>
        <dt>{t('detail.recorded')}</dt>
        <dd>{showMoment(event.recordedAt)}</dd>
        <dt>{t('detail.stream')}</dt>
        <dd>
          {term('stream', event.kind)}, {t('detail.version').toLocaleLowerCase('vi')} {event.version}
        </dd>
        <dt>{t('detail.index')}</dt>
        <dd>{event.logIndex}</dd>
        <dt>{t('detail.leaf')}</dt>
        <dd className={styles.mark}>{event.leaf}</dd>
      </dl>
      <div>
        <h3>{t('detail.facts')}</h3>
        {facts.length === 0 ? <p className="muted">{t('detail.noFacts')}</p> : <Facts lines={facts} />}
        {personal.length > 0 && (
          <>
            <h3>{t('detail.personal')}</h3>
            <Facts lines={personal} />
          </>
        )}
      </div>
    </div>
  );
}

const Facts = ({ lines }: { readonly lines: ReturnType<typeof factLines> }) => (
  <ul className={styles.facts}>
    {lines.map(({ name, value }, place) => (
      <li key={`${place}${name}`}>
        {name !== '' && <span className="faint">{name}: </span>}
        {value}
      </li>
    ))}
  </ul>
);
