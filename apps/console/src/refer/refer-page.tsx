import { Button, SegmentedControl } from '@mantine/core';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaseChanges } from '../live/live.js';
import area from '../look/area/area.module.css';
import { Empty } from '../look/area/empty.js';
import { Loaded } from '../look/area/loaded.js';
import { More } from '../look/area/more.js';
import { PageHead } from '../look/area/page-head.js';
import { Tag } from '../look/tag.js';
import { useActing } from '../session/acting.js';
import { useSession } from '../session/session.js';
import { showDay } from '../words/dates.js';
import { useTerms } from '../words/use-codes.js';
import { useLanguage } from '../words/use-language.js';
import { SubjectIcon } from '../work/subject-icon.js';
import { draftName, isBegun, readKept, referring } from './referral-draft.js';
import { referralPages, type Referral } from './queries.js';
import styles from './refer.module.css';

/** The person's referrals with their results, and the button for a new one. */
export function ReferPage() {
  const { t } = useTranslation('refer');
  const acting = useActing();
  const { account } = useSession();
  const { open = false } = useSearch({ from: '/inside/refer' });
  const navigate = useNavigate({ from: '/refer' });
  if (acting === null) return <PageHead title={t('title')} says={t('says')} />;
  const register = acting.register.id;
  const may = acting.roles.some((role) => referring.includes(role));
  const begun = (entry: 'live' | 'historical'): boolean => {
    const kept = readKept(account.id, draftName(register, entry));
    return kept !== null && isBegun(kept);
  };
  return (
    <>
      <PageHead title={t('title')} says={t('says')}>
        <SegmentedControl
          size="xs"
          aria-label={t('filter')}
          value={open ? 'open' : 'all'}
          data={[
            { value: 'all', label: t('all') },
            { value: 'open', label: t('open') },
          ]}
          onChange={(value) => void navigate({ search: { open: value === 'open' || undefined }, replace: true })}
        />
        {may && (
          <Button component={Link} to="/refer/new" variant="filled">
            {begun('live') ? t('continue') : t('new')}
          </Button>
        )}
        {acting.roles.includes('entry-clerk') && (
          <Button
            renderRoot={(props) => <Link {...props} to="/refer/new" search={{ entry: 'historical' }} />}
            variant={may ? 'default' : 'filled'}
          >
            {begun('historical') ? t('continueHistorical') : t('newHistorical')}
          </Button>
        )}
      </PageHead>
      <Referrals
        register={register}
        open={open}
        why={t(may ? 'emptyWhy' : acting.roles.includes('entry-clerk') ? 'emptyHistorical' : 'form.notAllowedWhy.live')}
      />
    </>
  );
}

/** @param why the list may be empty, in words */
function Referrals({
  register,
  open,
  why,
}: {
  readonly register: string;
  readonly open: boolean;
  readonly why: string;
}) {
  const { t } = useTranslation('refer');
  const queries = useQueryClient();
  const pages = useInfiniteQuery(referralPages(register, open));
  // A referral that was just sent may not be in the lists yet.
  useCaseChanges(
    useCallback(() => void queries.invalidateQueries({ queryKey: ['referrals', register] }), [queries, register]),
  );
  return (
    <Loaded asked={pages} rows={8}>
      {({ pages: read }) => {
        const items = read.flatMap((page) => page.items);
        if (items.length === 0) return <Empty title={t(open ? 'emptyOpen' : 'empty')} why={why} />;
        return (
          <>
            <ul className={styles.list}>
              {items.map((referral) => (
                <ReferralRow key={referral.caseId} referral={referral} />
              ))}
            </ul>
            <More pages={pages} label={t('more')} />
          </>
        );
      }}
    </Loaded>
  );
}

function ReferralRow({
  referral: {
    caseId,
    caseNumber,
    subjectKind,
    subjectName,
    award,
    unitName,
    says,
    state,
    stage,
    openedAt,
    since,
    decisionNumber,
  },
}: {
  readonly referral: Referral;
}) {
  const { t } = useTranslation('refer');
  const { say } = useLanguage();
  const { term, award: awardName } = useTerms();
  return (
    <li className={styles.referral}>
      <SubjectIcon kind={subjectKind} />
      <div>
        <Link
          to="/cases/$caseId"
          params={{ caseId }}
          className={styles.name}
          title={t('openCase', { number: caseNumber })}
        >
          {subjectName ?? <i>{t('nameErased')}</i>}
        </Link>
        <p className="small muted">
          {caseNumber} · {awardName(award)} · {unitName}
        </p>
      </div>
      <div>
        <p>{say(says)}</p>
        <p className={`small muted ${area.facts}`} style={{ display: 'block' }}>
          {stage !== null && state === 'open' && <Tag>{term('stage', stage)}</Tag>}{' '}
          {t('since', { day: showDay(since) })} · {t('referred', { day: showDay(openedAt) })}
          {decisionNumber !== null && (
            <>
              {' '}
              · <span className="nowrap">{t('decision', { number: decisionNumber })}</span>
            </>
          )}
        </p>
      </div>
    </li>
  );
}
