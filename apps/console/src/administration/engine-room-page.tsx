import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import area from '../look/area/area.module.css';
import { Loaded } from '../look/area/loaded.js';
import { PageHead } from '../look/area/page-head.js';
import { Tag } from '../look/tag.js';
import { showMoment } from '../words/dates.js';
import { valuesIn } from '../words/terms.js';
import { useTerms, useUnitName } from '../words/use-codes.js';
import { roomQuery, type EngineRoom } from './queries.js';
import { Repair } from './repair.js';
import styles from './administration.module.css';

/** One case as the engine has it: log, workflow, effects and lists beside each other; work in progress; repairs. */
export function EngineRoomPage() {
  const { t } = useTranslation('administration');
  const { caseId } = useParams({ from: '/inside/administration/cases/$caseId' });
  const { register } = useSearch({ from: '/inside/administration/cases/$caseId' });
  const asked = useQuery(roomQuery(caseId));
  return (
    <>
      <Link to="/administration/workflows" search={register === undefined ? {} : { register }} className="small">
        {t('room.back')}
      </Link>
      <Loaded asked={asked} rows={12}>
        {(room) => <Room room={room} />}
      </Loaded>
    </>
  );
}

function Room({ room }: { readonly room: EngineRoom }) {
  const { t } = useTranslation('administration');
  const { log, follow } = room;
  const tone = follow.health === 'level' || follow.health === 'none' ? 'ok' : 'warn';
  return (
    <>
      <PageHead
        title={t('room.title', { number: room.caseNumber })}
        says={<Tag tone={tone}>{t(`room.health.${follow.health}`)}</Tag>}
      >
        <Link to="/cases/$caseId" params={{ caseId: room.caseId }}>
          {t('room.toCase')}
        </Link>
      </PageHead>
      <div className={styles.room}>
        <LogPart room={room} />
        <FlowPart room={room} />
        <ProjectionsPart room={room} />
        <EffectsPart room={room} />
      </div>
      <PendingPart room={room} />
      {log.live ? (
        <section className={area.section}>
          <div className={styles.repairs}>
            <Repair caseId={room.caseId} act="poke" />
            <Repair caseId={room.caseId} act="restart" />
          </div>
        </section>
      ) : (
        <p className="muted">{t('room.notFollowed')}</p>
      )}
      <ActsPart room={room} />
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.roomPart}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function usePlace(): (stage: string | null, substate: string | null) => string {
  const { t } = useTranslation('administration');
  const { term } = useTerms();
  return (stage, substate) =>
    stage === null
      ? t('workflows.atRest')
      : [term('stage', stage), substate === null ? '' : term('substate', substate)]
          .filter((part) => part !== '')
          .join(', ');
}

function LogPart({ room: { log } }: { readonly room: EngineRoom }) {
  const { t } = useTranslation('administration');
  const place = usePlace();
  return (
    <Part title={t('room.log')}>
      <dl className={area.facts}>
        <dt>{t('room.version')}</dt>
        <dd>
          <b>{log.version}</b>
        </dd>
        <dt>{t('room.stage')}</dt>
        <dd>{place(log.stage, log.substate)}</dd>
        <dt>{t('room.index')}</dt>
        <dd>{log.logIndex ?? t('room.unnumbered')}</dd>
        <dt>{t('room.occurred')}</dt>
        <dd>{showMoment(log.occurredAt)}</dd>
        <dt>{t('room.recorded')}</dt>
        <dd>{showMoment(log.recordedAt)}</dd>
        <dt>{t('room.next')}</dt>
        <dd>{log.nextMoment === null ? t('room.nothingNext') : showMoment(log.nextMoment)}</dd>
      </dl>
    </Part>
  );
}

const runStatuses = [
  'RUNNING',
  'COMPLETED',
  'CONTINUED_AS_NEW',
  'TERMINATED',
  'FAILED',
  'CANCELED',
  'TIMED_OUT',
] as const;

function FlowPart({ room: { follow, temporal } }: { readonly room: EngineRoom }) {
  const { t } = useTranslation('administration');
  const { term } = useTerms();
  const place = usePlace();
  const statusOf = (status: string): string => {
    const known = runStatuses.find((one) => one === status);
    return known === undefined ? t('room.runOther') : t(`room.runStatus.${known}`);
  };
  return (
    <Part title={t('room.flow')}>
      <dl className={area.facts}>
        <dt>{t('room.seen')}</dt>
        <dd>
          <b>{follow.seenVersion}</b>
        </dd>
        <dt>{t('room.stage')}</dt>
        <dd>{place(follow.stage, follow.substate)}</dd>
        {follow.attempts > 0 && (
          <>
            <dt>{t('room.attempts')}</dt>
            <dd>{follow.attempts}</dd>
          </>
        )}
        {follow.lastError !== null && (
          <>
            <dt>{t('room.lastError')}</dt>
            <dd className={styles.error}>{follow.lastError}</dd>
          </>
        )}
        {follow.retryAt !== null && (
          <>
            <dt>{t('room.retryAt')}</dt>
            <dd>{showMoment(follow.retryAt)}</dd>
          </>
        )}
      </dl>
      {temporal.answers ? null : <p className={styles.error}>{t('room.away', { error: temporal.error ?? '' })}</p>}
      {temporal.answers && temporal.runs.length === 0 && <p className="muted">{t('room.noRun')}</p>}
      <ul className={styles.lines}>
        {temporal.runs.map((run) => (
          <li key={run.runId}>
            {valuesIn('stage').includes(run.type) ? term('stage', run.type) : t('room.run')}: {statusOf(run.status)}
            <span className="small muted">
              {t('room.startedAt', { at: showMoment(run.startedAt) })}
              {run.historyLength > 0 && ` · ${t('room.history', { count: run.historyLength })}`}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

const projections = ['audit', 'conflict', 'decision', 'nomination', 'notice', 'unit_year'] as const;

function ProjectionsPart({ room }: { readonly room: EngineRoom }) {
  const { t } = useTranslation('administration');
  return (
    <Part title={t('room.projections')}>
      <ul className={styles.lines}>
        {room.projections.map(({ name, generation, checkpoint, shows, behind, error }) => {
          const known = projections.find((one) => one === name);
          return (
            <li key={name}>
              {known === undefined ? name : t(`room.projection.${known}`)}:{' '}
              <span className={shows ? styles.well : styles.bad}>
                {shows ? t('room.shows') : t('room.showsNot', { count: behind })}
              </span>
              <span className="small muted">{t('room.generation', { generation, checkpoint })}</span>
              {error !== null && <span className={styles.error}>{error}</span>}
            </li>
          );
        })}
      </ul>
    </Part>
  );
}

function EffectsPart({ room: { register, effects, owedCommands } }: { readonly room: EngineRoom }) {
  const { t } = useTranslation('administration');
  const { term } = useTerms();
  const unitName = useUnitName(register);
  const open = owedCommands.filter(({ answeredAt }) => answeredAt === null).length;
  return (
    <Part title={t('room.effects')}>
      {effects.length === 0 && <p className="muted">{t('room.effectsNone')}</p>}
      <ul className={styles.lines}>
        {effects.map(({ key, kind, to, status, lastError, at, attempts }) => (
          <li key={key}>
            {term('effect', kind)}:{' '}
            <span
              className={
                status === 'failed' || status === 'held' ? styles.bad : status === 'performed' ? styles.well : undefined
              }
            >
              {t(`room.effectStatus.${status}`)}
            </span>
            <span className="small muted">
              {t('room.to', { role: term('role', to.role).toLocaleLowerCase('vi'), unit: unitName(to.unit) })}
              {at !== null && ` · ${showMoment(at)}`}
              {status === 'failed' && ` · ${t('room.attempt', { count: attempts })}`}
            </span>
            {lastError !== null && <span className={styles.error}>{lastError}</span>}
          </li>
        ))}
      </ul>
      {open > 0 && <p className="small">{t('room.owed', { count: open })}</p>}
    </Part>
  );
}

const activities = ['reportProgress', 'performEffect', 'executeCommand'] as const;

function PendingPart({ room: { temporal } }: { readonly room: EngineRoom }) {
  const { t } = useTranslation('administration');
  return (
    <section className={area.section}>
      <h2>{t('room.pending')}</h2>
      {temporal.pending.length === 0 && <p className="muted">{t('room.pendingNone')}</p>}
      <ul className={styles.lines}>
        {temporal.pending.map(({ id, type, state, attempt, lastFailure, nextAttemptAt }) => (
          <li key={id}>
            {t(`room.activity.${activities.find((one) => one === type) ?? 'other'}`)}: {t(`room.pendingState.${state}`)}
            , {t('room.attempt', { count: attempt })}
            {nextAttemptAt !== null && (
              <span className="small muted">{t('room.nextAttempt', { at: showMoment(nextAttemptAt) })}</span>
            )}
            {lastFailure !== null && <span className={styles.error}>{lastFailure}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function ActsPart({ room: { acts } }: { readonly room: EngineRoom }) {
  const { t } = useTranslation('administration');
  return (
    <section className={area.section}>
      <h2>{t('room.acts')}</h2>
      {acts.length === 0 && <p className="muted">{t('room.actsNone')}</p>}
      <ul className={styles.lines}>
        {acts.map(({ id, at, name, act, reason, outcome }) => (
          <li key={id}>
            {showMoment(at)} · {name} · {t(`room.act.${act}`)}
            <span className="small muted">
              {reason}
              {outcome === null && ` · ${t('room.unfinished')}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
