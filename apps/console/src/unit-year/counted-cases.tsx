import { IconCheck, IconMinus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import area from '../look/area/area.module.css';
import { Empty } from '../look/area/empty.js';
import { Loaded } from '../look/area/loaded.js';
import { More } from '../look/area/more.js';
import { useLanguage } from '../words/use-language.js';
import { countedPages, type UnitQuota } from './queries.js';
import styles from './unit-year.module.css';

/** Cases of a unit: whether each counts towards a quota, and why. */
export function CountedCases({
  register,
  row: { year, quota, unit },
}: {
  readonly register: string;
  readonly row: UnitQuota;
}) {
  const { t } = useTranslation('unitYear');
  const { say } = useLanguage();
  const pages = useInfiniteQuery(countedPages(register, year, quota, unit));
  return (
    <div className={styles.cases}>
      <Loaded asked={pages} rows={3}>
        {({ pages: read }) => {
          const items = read.flatMap((page) => page.items);
          if (items.length === 0) return <Empty title={t('noCases')} why={t('noCasesWhy')} />;
          return (
            <>
              <table className={`${area.table} ${area.stacked}`}>
                <thead>
                  <tr>
                    <th scope="col">{t('case')}</th>
                    <th scope="col">{t('subject')}</th>
                    <th scope="col">{t('whyCounts')}</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map(({ caseId, caseNumber, subjectName, counting }) => (
                    <tr key={caseId}>
                      <td>
                        <Link to="/cases/$caseId" params={{ caseId }} className="nowrap">
                          {caseNumber}
                        </Link>
                      </td>
                      <td>{subjectName ?? <i className="faint">{t('erased')}</i>}</td>
                      <td>
                        <span className={counting.counts ? styles.met : styles.not}>
                          {counting.counts ? (
                            <IconCheck size={15} aria-hidden="true" />
                          ) : (
                            <IconMinus size={15} aria-hidden="true" />
                          )}
                          {t(counting.counts ? 'counts' : 'countsNot')}
                        </span>{' '}
                        {say(counting.says)}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
              <More pages={pages} label={t('more')} />
            </>
          );
        }}
      </Loaded>
    </div>
  );
}
