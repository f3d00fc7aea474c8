import { Button, CloseButton, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client.js';
import { arrange, isEnding } from '../case/actions/arrange.js';
import { actionsQuery, caseQuery } from '../case/queries.js';
import { ProblemNote } from '../look/problem-note.js';
import { Menu, MenuItem, MenuLabel } from '../look/menu/menu.js';
import { showDay } from '../words/dates.js';
import { valuesIn } from '../words/terms.js';
import { useTerms, useUnitName } from '../words/use-codes.js';
import { useLanguage } from '../words/use-language.js';
import { dueWords } from './due-text.js';
import type { Hold } from './hold.js';
import type { WorkRow } from './work-types.js';
import styles from './work-peek.module.css';

/** Number of blocked actions shown here; the case's page shows all. */
const mostBlocked = 3;

/** Whether a case can wait for the act. */
const isStep = (name: string): boolean => valuesIn('ask').includes(name);

interface Props {
  readonly peek: { readonly caseId: string; readonly key: string };
  /** Null: the item is not among the loaded rows. */
  readonly row: WorkRow | null;
  readonly hold: Hold;
  readonly close: () => void;
}

/** A case in brief: its position, the next step, and why an act is not possible yet. */
export function WorkPeek({ peek, row, hold, close }: Props) {
  const { t } = useTranslation('work');
  const { t: inList } = useTranslation('list');
  const { say } = useLanguage();
  const { term, award } = useTerms();
  const seen = useQuery(caseQuery(peek.caseId));
  const actions = useQuery(actionsQuery(peek.caseId));
  const view = seen.data;
  const unit = useUnitName(view?.register ?? '');
  const item = view?.waitingFor.find(({ key }) => key === peek.key);
  const papers = view?.screen.papers.filter(({ required }) => required) ?? [];
  const lacking = papers.filter(({ status }) => status !== 'present');
  const arranged = view === undefined || actions.data === undefined ? null : arrange(actions.data.items, view, isStep);
  const primary = arranged?.primary ?? arranged?.others[0] ?? null;
  const blocked =
    arranged === null
      ? []
      : [
          ...(arranged.held === null ? [] : [arranged.held]),
          ...arranged.blocked.filter((action) => action !== arranged.held && !isEnding(action.name)),
        ];
  const at = { caseId: peek.caseId };
  return (
    <aside className={styles.peek} aria-label={t('peek.label')}>
      <CloseButton className={styles.close} aria-label={t('peek.close')} onClick={close} />
      <ProblemNote error={seen.error} retry={() => void seen.refetch()} />
      {view === undefined ? (
        seen.isError ? null : (
          <PeekSkeleton />
        )
      ) : (
        <>
          <p className={`small muted ${styles.over}`}>
            {view.caseNumber} · {term('track', view.track)}
          </p>
          <h2 className={styles.name}>{view.subject.name ?? <i>{inList('nameErased')}</i>}</h2>
          <p className={styles.says}>{say(view.screen.standing.says)}</p>
          <dl className={styles.facts}>
            <dt>{t('peek.award')}</dt>
            <dd>
              <span className={styles.award}>{award(view.award)}</span>
            </dd>
            <dt>{t('peek.unit')}</dt>
            <dd>{unit(view.unit)}</dd>
            {item !== undefined && item.due !== null && (
              <>
                <dt>{t('peek.due')}</dt>
                <dd>
                  {showDay(item.due)}
                  {row !== null && (
                    <span className={row.overdue ? styles.late : 'muted'}>
                      {' '}
                      · {dueWords(inList, row.workingDaysLeft, row.overdue)}
                    </span>
                  )}{' '}
                  <Link to="/cases/$caseId" params={at} search={{ tab: 'deadlines' }} className="small nowrap">
                    {t('peek.why')}
                  </Link>
                </dd>
              </>
            )}
            {papers.length > 0 && (
              <>
                <dt>{t('peek.papers')}</dt>
                <dd>
                  {t('peek.papersOf', { present: papers.length - lacking.length, count: papers.length })}
                  {lacking.length > 0 &&
                    ` · ${t('peek.papersLack', {
                      papers: lacking
                        .map(({ paper, name }) => (name === null ? term('paper', paper) : say(name)))
                        .join(', '),
                    })}`}
                </dd>
              </>
            )}
            {row !== null && (
              <>
                <dt>{t('peek.assignee')}</dt>
                <dd>
                  {row.assignee === null ? (
                    <span className="muted">{t('peek.nobody')}</span>
                  ) : row.assignee.me ? (
                    t('me')
                  ) : (
                    (row.assignee.name ?? inList('nameErased'))
                  )}
                </dd>
              </>
            )}
          </dl>
          <ProblemNote error={actions.error} />
          {primary !== null && (
            <Button
              renderRoot={(props) => (
                <Link {...props} to="/cases/$caseId" params={at} search={{ action: primary.name }} />
              )}
              variant="filled"
              fullWidth
              styles={{
                root: { height: 'auto' },
                inner: { minHeight: 36, paddingBlock: 6 },
                label: { whiteSpace: 'normal' },
              }}
            >
              {say(primary.label)}
            </Button>
          )}
          {arranged !== null && primary === null && <p className="small muted">{t('peek.nothingToDo')}</p>}
          <div className={styles.hold}>
            <Button renderRoot={(props) => <Link {...props} to="/cases/$caseId" params={at} />} size="compact-md">
              {t('peek.open')}
            </Button>
            {row !== null && (
              <Button
                size="compact-md"
                loading={hold.isPending}
                onClick={() => hold.toggle(row)}
                disabled={row.assignee !== null && !row.assignee.me}
              >
                {t(row.assignee?.me === true ? 'peek.release' : 'peek.claim')}
              </Button>
            )}
            {row !== null && <AssignMenu row={row} hold={hold} />}
          </div>
          {blocked.length > 0 && (
            <section className={styles.blocked}>
              <h3>{t('peek.blocked')}</h3>
              <ul>
                {blocked.slice(0, mostBlocked).map((action) => (
                  <li key={action.name}>
                    <b>{say(action.label)}</b>: {say(action.says)}{' '}
                    <Link to="/cases/$caseId" params={at}>
                      {t('peek.goThere')}
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </aside>
  );
}

function AssignMenu({ row, hold }: { readonly row: WorkRow; readonly hold: Hold }) {
  const { t } = useTranslation('work');
  const { t: inList } = useTranslation('list');
  const { caseId, key } = row;
  const { data, error, refetch } = useQuery({
    queryKey: ['candidates', caseId, key],
    queryFn: async () => (await bodyOf(api.GET('/api/work/candidates', { params: { query: { caseId, key } } }))).items,
    enabled: false,
  });
  return (
    <Menu
      width={280}
      onOpen={() => void refetch()}
      renderOpener={(props) => (
        <Button {...props} size="compact-md">
          {t('peek.assign')}
        </Button>
      )}
    >
      <ProblemNote error={error} />
      {data === undefined && error === null && <Skeleton height={14} m={10} width="60%" />}
      {data?.length === 0 && <MenuLabel>{t('peek.noCandidates')}</MenuLabel>}
      {data?.map((one) => (
        <MenuItem key={one.person} disabled={one.holds} onClick={() => hold.assign(row, one.person)}>
          {t('peek.candidate', { name: one.me ? t('me') : (one.name ?? inList('nameErased')), count: one.open })}
        </MenuItem>
      ))}
    </Menu>
  );
}

function PeekSkeleton() {
  return (
    <div aria-hidden="true" style={{ display: 'grid', gap: 12 }}>
      <Skeleton height={12} width="50%" />
      <Skeleton height={18} width="80%" />
      <Skeleton height={48} />
      <Skeleton height={90} />
      <Skeleton height={36} />
    </div>
  );
}
