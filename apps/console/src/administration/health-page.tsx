import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { Loaded } from '../look/area/loaded.js';
import { showMoment } from '../words/dates.js';
import { AdministrationFrame } from './administration-frame.js';
import { AskedTwice } from './asked-twice.js';
import { healthQuery, heldQuery, type Health } from './queries.js';
import { Sparkline } from './sparkline.js';
import { Unattended } from './unattended.js';
import styles from './administration.module.css';

const parts = ['postgresql', 'temporal', 'worker', 'projections', 'workflows', 'effects'] as const;
type Part = (typeof parts)[number];
type Sample = Health['history'][number];
const icons = { ok: IconCircleCheck, degraded: IconAlertTriangle, down: IconCircleX } as const;

/** The figure of a part that is drawn over time, if it has one. */
const measured: Partial<Record<Part, (sample: Sample) => number | null>> = {
  postgresql: ({ postgresqlMs }) => postgresqlMs,
  temporal: ({ temporal }) => (temporal ? 0 : 1),
  worker: ({ worker }) => (worker ? 0 : 1),
  projections: ({ projectionLag }) => projectionLag,
  workflows: ({ workflowsBehind }) => workflowsBehind,
};

export function HealthPage() {
  const { register: wanted } = useSearch({ from: '/inside/administration' });
  return (
    <AdministrationFrame tab="health" wanted={wanted}>
      {({ id }, installation) => (
        <>
          <HealthTable register={id} />
          <Unattended register={id} />
          {installation && <HeldEffects />}
          {installation && <Sweep />}
        </>
      )}
    </AdministrationFrame>
  );
}

function HealthTable({ register }: { readonly register: string }) {
  const { t } = useTranslation('administration');
  const asked = useQuery(healthQuery(register));
  return (
    <Loaded asked={asked} rows={7}>
      {(health) => (
        <>
          <p className={styles.verdict} data-status={health.status}>
            <Status status={health.status} /> {t(`health.says.${health.status}`)}
          </p>
          <ul className={styles.parts}>
            {parts.map((part) => {
              const found = health.parts[part];
              return found === undefined ? null : (
                <PartRow key={part} part={part} found={found} history={health.history} />
              );
            })}
          </ul>
        </>
      )}
    </Loaded>
  );
}

function Status({ status }: { readonly status: Health['status'] }) {
  const { t } = useTranslation('administration');
  const StatusIcon = icons[status];
  return (
    <span className={styles.status} data-status={status}>
      <StatusIcon size={17} aria-hidden="true" />
      {t(`health.status.${status}`)}
    </span>
  );
}

function PartRow({
  part,
  found,
  history,
}: {
  readonly part: Part;
  readonly found: Health['parts'][string];
  readonly history: readonly Sample[];
}) {
  const { t } = useTranslation('administration');
  const of = measured[part];
  const values = of === undefined ? [] : history.map(of);
  const max = Math.max(0, ...values.map((value) => value ?? 0));
  const away = part === 'temporal' || part === 'worker';
  const said =
    values.length === 0
      ? ''
      : away
        ? t('health.away', { count: values.filter((value) => value === 1).length })
        : t('health.history', { max: part === 'postgresql' ? `${max} ms` : max });
  return (
    <li className={styles.part}>
      <b>{t(`health.parts.${part}`)}</b>
      <Status status={found.status} />
      <span className="small muted">{factsOf(part, found, t).join(' · ')}</span>
      <span className={styles.lag}>
        {of !== undefined && <Sparkline values={values} label={said} />}
        <span className="small faint">{said}</span>
      </span>
      {found.status !== 'ok' && <p className={styles.remedy}>{t(`health.remedy.${part}`)}</p>}
    </li>
  );
}

type Words = ReturnType<typeof useTranslation<'administration'>>['t'];

/** Figures of a part in words. */
function factsOf(part: Part, found: Readonly<Record<string, unknown>>, t: Words): readonly string[] {
  const number = (name: string): number | null => (typeof found[name] === 'number' ? found[name] : null);
  const named = (['milliseconds', 'pending', 'behind', 'stuck', 'oldestPokeSeconds', 'held'] as const).flatMap(
    (name) => {
      const value = number(name);
      return value === null || (name === 'oldestPokeSeconds' && value === 0) || (part === 'effects' && value === 0)
        ? []
        : [t(`health.facts.${name}`, { value })];
    },
  );
  const behind =
    typeof found['behind'] === 'object' && found['behind'] !== null
      ? Object.values(found['behind']).filter((value) => typeof value === 'number')
      : [];
  const pollers = number('workflowPollers');
  return [
    ...named,
    ...(behind.length > 0 ? [t('health.facts.lag', { value: Math.max(...behind) })] : []),
    ...(pollers === null ? [] : [t('health.facts.pollers', { value: pollers })]),
    ...(typeof found['version'] === 'string' ? [t('health.facts.version', { value: found['version'] })] : []),
  ];
}

function HeldEffects() {
  const { t } = useTranslation('administration');
  const queries = useQueryClient();
  const { data } = useQuery(heldQuery);
  const [confirmed, setConfirmed] = useState(false);
  if (data === undefined || !data.held) return confirmed ? <output>{t('health.confirmed')}</output> : null;
  return (
    <section className={styles.held} aria-labelledby="held-title">
      <h2 id="held-title">{t('health.held')}</h2>
      <p>{t('health.heldSays')}</p>
      <ul>
        {data.items.map(({ incarnation, startedAt }) => (
          <li key={incarnation}>{t('health.heldSince', { at: showMoment(startedAt) })}</li>
        ))}
      </ul>
      <AskedTwice
        label={t('health.confirm')}
        ask={t('health.confirmAsk')}
        act={t('health.confirmDo')}
        done={t('health.confirmed')}
        carryOut={async () => {
          await api.POST('/api/administration/effects-held/confirm');
          setConfirmed(true);
          await queries.invalidateQueries({ queryKey: ['administration'] });
        }}
      />
    </section>
  );
}

function Sweep() {
  const { t } = useTranslation('administration');
  return (
    <div className={styles.sweep}>
      <AskedTwice
        label={t('health.sweep')}
        ask={t('health.sweepAsk')}
        act={t('health.sweepDo')}
        done={t('health.swept')}
        carryOut={async () => {
          await api.POST('/api/administration/sweep');
        }}
      />
    </div>
  );
}
