import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import area from '../look/area/area.module.css';
import { Loaded } from '../look/area/loaded.js';
import { PageHead } from '../look/area/page-head.js';
import { Tag } from '../look/tag.js';
import { useActing } from '../session/acting.js';
import { showDay } from '../words/dates.js';
import { useTerms } from '../words/use-codes.js';
import { useLanguage } from '../words/use-language.js';
import { SubjectIcon } from '../work/subject-icon.js';
import { councilQuery, type CouncilWork } from './queries.js';
import { sittingsOf, type Sitting, type SittingGroup } from './sittings.js';
import styles from './councils.module.css';

const shownAlways = ['sitting', 'toConvene'] as const;

/** Open sittings with what each waits for, and the cases that come next. */
export function CouncilsPage() {
  const { t } = useTranslation('councils');
  const acting = useActing();
  return (
    <>
      <PageHead title={t('title')} says={t('says')} />
      {acting !== null && <Sittings register={acting.register.id} />}
    </>
  );
}

function Sittings({ register }: { readonly register: string }) {
  const { t } = useTranslation('councils');
  const asked = useQuery(councilQuery(register));
  return (
    <Loaded asked={asked} rows={8}>
      {(rows) => {
        const groups = sittingsOf(rows);
        return (
          <>
            {shownAlways.map((group) => (
              <Group key={group} group={group} sittings={groups[group]} />
            ))}
            {groups.other.length > 0 && <Group group="other" sittings={groups.other} />}
            {rows.length === 0 && <p className="muted">{t('emptyWhy')}</p>}
          </>
        );
      }}
    </Loaded>
  );
}

function Group({
  group,
  sittings,
}: {
  readonly group: SittingGroup;
  readonly sittings: readonly Sitting<CouncilWork>[];
}) {
  const { t } = useTranslation('councils');
  const columns = ['case', 'subject', 'council', 'waits', 'due', 'board'] as const;
  return (
    <section className={styles.group} aria-labelledby={`councils-${group}`}>
      <h2 id={`councils-${group}`}>
        {t(group)} <span className="faint">{sittings.length}</span>
      </h2>
      {sittings.length === 0 ? (
        group !== 'other' && <p className="muted">{t(`${group}None`)}</p>
      ) : (
        <table className={`${area.table} ${area.stacked}`}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`table.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sittings.map((sitting) => (
              <SittingRow key={sitting.caseId} sitting={sitting} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function SittingRow({ sitting: { caseId, first, asks } }: { readonly sitting: Sitting<CouncilWork> }) {
  const { t } = useTranslation('councils');
  const { say } = useLanguage();
  const { term, award } = useTerms();
  return (
    <tr>
      <td>
        <Link to="/cases/$caseId" params={{ caseId }} className="nowrap">
          {first.caseNumber}
        </Link>
      </td>
      <td>
        <span className={styles.subject}>
          <SubjectIcon kind={first.subjectKind} />
          <b>{first.subjectName ?? <i>{t('nameErased')}</i>}</b>
        </span>
        <span className={styles.second}>{award(first.award)}</span>
      </td>
      <td>{first.stage === 'recognition' ? t('unitCouncil', { unit: first.unitName }) : t('provincial')}</td>
      <td>
        {asks.map((ask) => (
          <span key={ask.key + ask.role} className={styles.ask}>
            {say(ask.asks)}
            <span className={styles.second}>
              {t('asked', { role: term('role', ask.role).toLocaleLowerCase('vi') })}
            </span>
          </span>
        ))}
        <span className={styles.second}>{t('since', { day: showDay(first.since) })}</span>
      </td>
      <td className="nowrap" data-label={t('table.due')}>
        {first.due === null ? <span className="faint">{t('noDue')}</span> : showDay(first.due)}{' '}
        {first.overdue && <Tag tone="act">{t('late')}</Tag>}
      </td>
      <td>
        <Link
          to="/cases/$caseId"
          params={{ caseId }}
          search={{ tab: 'votes' }}
          className="nowrap"
          aria-label={t('openBoardOf', { number: first.caseNumber })}
        >
          {t('openBoard')}
        </Link>
      </td>
    </tr>
  );
}
