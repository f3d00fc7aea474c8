import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import area from '../look/area/area.module.css';
import { Empty } from '../look/area/empty.js';
import { Loaded } from '../look/area/loaded.js';
import { More } from '../look/area/more.js';
import { PageHead } from '../look/area/page-head.js';
import { Tag } from '../look/tag.js';
import { useActing } from '../session/acting.js';
import { showDay } from '../words/dates.js';
import { useTerms, useUnitName } from '../words/use-codes.js';
import { useLanguage } from '../words/use-language.js';
import { numberPages, sequencesQuery, type DecisionNumber, type Sequence } from './queries.js';
import { YearTabs } from './year-tabs.js';
import styles from './unit-year.module.css';

/**
 * The register of decisions: sequences of numbers, each number with its cases, and gaps with their possible reasons.
 */
export function DecisionsPage() {
  const { t } = useTranslation('decisions');
  const acting = useActing();
  return (
    <>
      <PageHead title={t('title')} says={t('says')} />
      <YearTabs current="decisions" />
      {acting !== null && <Sequences register={acting.register.id} />}
    </>
  );
}

function Sequences({ register }: { readonly register: string }) {
  const { t } = useTranslation('decisions');
  const unitName = useUnitName(register);
  const search = useSearch({ from: '/inside/decisions' });
  const asked = useQuery(sequencesQuery(register));
  const isOpen = (one: Sequence): boolean =>
    one.authority === search.authority && one.year === search.year && one.symbol === search.symbol;
  return (
    <Loaded asked={asked} rows={6}>
      {(sequences) => {
        if (sequences.length === 0) return <Empty title={t('empty')} why={t('emptyWhy')} />;
        const open = sequences.find(isOpen);
        return (
          <div className={styles.register}>
            <nav aria-label={t('sequences')}>
              <ul className={styles.sequences}>
                {sequences.map((one) => (
                  <li key={`${one.authority}${one.year}${one.symbol}`}>
                    <Link
                      to="/decisions"
                      search={{ authority: one.authority, year: one.year, symbol: one.symbol }}
                      aria-current={isOpen(one) ? 'true' : undefined}
                      className={styles.sequence}
                    >
                      <b>
                        {t('sequence', {
                          authority: one.authority === 'central' ? t('central') : unitName(one.authority),
                          symbol: one.symbol,
                          year: one.year,
                        })}
                      </b>
                      <span className="small muted">
                        {t('given', { count: one.given })}, {t('span', { first: one.first, last: one.last })} ·{' '}
                        {one.missing === 0 ? t('complete') : t('missing', { count: one.missing })}
                      </span>
                    </Link>
                  </li>
                ))}
              </ul>
            </nav>
            {open === undefined ? (
              <p className="muted">{t('choose')}</p>
            ) : (
              <Numbers register={register} sequence={open} />
            )}
          </div>
        );
      }}
    </Loaded>
  );
}

function Numbers({ register, sequence }: { readonly register: string; readonly sequence: Sequence }) {
  const { t } = useTranslation('decisions');
  const pages = useInfiniteQuery(numberPages(register, sequence));
  return (
    <div>
      <Loaded asked={pages} rows={6}>
        {({ pages: read }) => (
          <>
            <table className={`${area.table} ${area.stacked}`}>
              <thead>
                <tr>
                  <th scope="col">{t('number')}</th>
                  <th scope="col">{t('signed')}</th>
                  <th scope="col">{t('lines')}</th>
                </tr>
              </thead>
              <tbody>
                {read
                  .flatMap(({ items }) => items)
                  .map((one) => (
                    <NumberRows key={one.ordinal} number={one} />
                  ))}
              </tbody>
            </table>
            <More pages={pages} label={t('more')} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function NumberRows({
  number: { number, signedAt, lines, hidden, shared, outOfOrder, gap },
}: {
  readonly number: DecisionNumber;
}) {
  const { t } = useTranslation('decisions');
  const { say } = useLanguage();
  const { award } = useTerms();
  const missing = ({ from, to }: NonNullable<typeof gap>) =>
    from === to ? t('gapOne', { from }) : t('gap', { from, to });
  return (
    <>
      {gap !== null && (
        <tr className={styles.gap}>
          <td colSpan={3}>
            <b>{missing(gap)}</b> {say(gap.says)}
          </td>
        </tr>
      )}
      <tr>
        <td className="nowrap">
          <b>{number}</b>
        </td>
        <td className="nowrap">
          {showDay(signedAt)} {outOfOrder && <Tag tone="warn">{t('outOfOrder')}</Tag>}
        </td>
        <td>
          {lines.map(({ caseId, caseNumber, act, award: given, revoked }) => (
            <div key={caseId + act}>
              <Link to="/cases/$caseId" params={{ caseId }}>
                {caseNumber}
              </Link>
              <span className={styles.second}>
                {t(`act.${act}`)}
                {given !== null && <>, {award(given)}</>}
              </span>{' '}
              {revoked && <Tag tone="warn">{t('revoked')}</Tag>}
            </div>
          ))}
          {hidden > 0 && <span className="small muted">{t('hidden', { count: hidden })}</span>}{' '}
          {shared && <Tag>{t('shared')}</Tag>}
        </td>
      </tr>
    </>
  );
}
