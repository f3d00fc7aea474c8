import { CloseButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../look/area/loaded.js';
import area from '../look/area/area.module.css';
import { showDay } from '../words/dates.js';
import { useTerms, useUnitName } from '../words/use-codes.js';
import { dayQuery } from './queries.js';
import styles from './overview.module.css';

/** Deadlines of one day, case by case. */
export function DayDeadlines({
  register,
  day,
  close,
}: {
  readonly register: string;
  readonly day: string;
  readonly close: () => void;
}) {
  const { t } = useTranslation('overview');
  const { term } = useTerms();
  const unitName = useUnitName(register);
  const asked = useQuery(dayQuery(register, day));
  return (
    <section className={styles.dayList} aria-labelledby="day-title" aria-live="polite">
      <div className={styles.dayHead}>
        <h3 id="day-title">{t('load.day', { day: showDay(day) })}</h3>
        <CloseButton aria-label={t('load.close')} onClick={close} />
      </div>
      <Loaded asked={asked} rows={3}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">{t('load.nothing')}</p>
          ) : (
            <table className={`${area.table} ${area.stacked}`}>
              <thead>
                <tr>
                  <th scope="col">{t('load.case')}</th>
                  <th scope="col">{t('load.subject')}</th>
                  <th scope="col">{t('load.what')}</th>
                  <th scope="col">{t('load.unit')}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((item) => (
                  <tr key={`${item.caseId}${item.deadline}`}>
                    <td>
                      <Link
                        to="/cases/$caseId"
                        params={{ caseId: item.caseId }}
                        search={{ tab: 'deadlines', deadline: item.deadline }}
                        className="nowrap"
                      >
                        {item.caseNumber}
                      </Link>
                    </td>
                    <td>{item.subjectName}</td>
                    <td>{term('deadline', item.kind)}</td>
                    <td>{unitName(item.unit)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Loaded>
    </section>
  );
}
