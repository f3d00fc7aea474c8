import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import area from '../look/area/area.module.css';
import { Empty } from '../look/area/empty.js';
import { Loaded } from '../look/area/loaded.js';
import { PageHead } from '../look/area/page-head.js';
import { useActing } from '../session/acting.js';
import { showDay } from '../words/dates.js';
import { useTerms } from '../words/use-codes.js';
import { loadAdvice, matrixCounts, pipelineAdvice } from './advice.js';
import { DayDeadlines } from './day-deadlines.js';
import { DutyMatrix } from './duty-matrix.js';
import { LoadCalendar } from './load-calendar.js';
import { PipelineBoard } from './pipeline-board.js';
import { loadQuery, matrixQuery, pipelineQuery, type Load, type Matrix, type Pipeline } from './queries.js';

const firstYear = 2023;

/** Overview: stages, the coming weeks, duties of units; each with one sentence of advice. */
export function OverviewPage() {
  const { t } = useTranslation('overview');
  const acting = useActing();
  if (acting === null) return <PageHead title={t('title')} says={t('says')} />;
  const { id, clock } = acting.register;
  return (
    <>
      <PageHead title={t('title')} says={t('says')} />
      <PipelineSection register={id} />
      <LoadSection register={id} />
      <UnitsSection register={id} thisYear={Number(clock.now.slice(0, 4))} />
    </>
  );
}

function PipelineSection({ register }: { readonly register: string }) {
  const { t } = useTranslation('overview');
  const asked = useQuery(pipelineQuery(register));
  return (
    <section aria-labelledby="pipeline-title">
      <div className={area.sectionHead}>
        <h2 id="pipeline-title">{t('pipeline.title')}</h2>
        {asked.data !== undefined && <PipelineSentence board={asked.data} />}
      </div>
      <Loaded asked={asked} rows={5}>
        {(board) => <PipelineBoard board={board} />}
      </Loaded>
    </section>
  );
}

function PipelineSentence({ board }: { readonly board: Pipeline }) {
  const { t } = useTranslation('overview');
  const { term } = useTerms();
  const advice = pipelineAdvice(board);
  if (advice.kind === 'old')
    return <p>{t('pipeline.old', { count: advice.count, stage: term('stage', advice.stage) })}</p>;
  if (advice.kind === 'overdue' || advice.kind === 'papers')
    return <p>{t(`pipeline.${advice.kind}`, { count: advice.count })}</p>;
  return <p className="muted">{t(`pipeline.${advice.kind}`)}</p>;
}

function LoadSection({ register }: { readonly register: string }) {
  const { t } = useTranslation('overview');
  const { day } = useSearch({ from: '/inside/overview' });
  const navigate = useNavigate({ from: '/overview' });
  const asked = useQuery(loadQuery(register));
  const choose = (next: string | undefined): void =>
    void navigate({
      search: (search) => ({ ...search, day: next === day ? undefined : next }),
      replace: true,
      resetScroll: false,
    });
  return (
    <section aria-labelledby="load-title" className={area.section}>
      <div className={area.sectionHead}>
        <h2 id="load-title">{t('load.title')}</h2>
        {asked.data !== undefined && <LoadSentence load={asked.data} />}
      </div>
      <Loaded asked={asked} rows={5}>
        {(load) => <LoadCalendar load={load} chosen={day} choose={choose} />}
      </Loaded>
      {asked.data !== undefined && asked.data.paused > 0 && (
        <p className="small muted">{t('load.paused', { count: asked.data.paused })}</p>
      )}
      {day !== undefined && <DayDeadlines register={register} day={day} close={() => choose(undefined)} />}
    </section>
  );
}

function LoadSentence({ load }: { readonly load: Load }) {
  const { t } = useTranslation('overview');
  const advice = loadAdvice(load);
  if (advice.kind === 'none') return <p className="muted">{t('load.none')}</p>;
  if (advice.kind === 'peak') return <p>{t('load.peak', { count: advice.count, day: showDay(advice.day) })}</p>;
  return <p>{t(`load.${advice.kind}`, { count: advice.count })}</p>;
}

function UnitsSection({ register, thisYear }: { readonly register: string; readonly thisYear: number }) {
  const { t } = useTranslation('overview');
  const { year = thisYear } = useSearch({ from: '/inside/overview' });
  const navigate = useNavigate({ from: '/overview' });
  const asked = useQuery(matrixQuery(register, year));
  const years = Array.from({ length: Math.max(1, thisYear - firstYear + 1) }, (_, back) => String(thisYear - back));
  return (
    <section aria-labelledby="units-title" className={area.section}>
      <div className={area.sectionHead}>
        <h2 id="units-title">{t('units.title', { year })}</h2>
        {asked.data !== undefined && asked.data.items.length > 0 && <UnitsSentence matrix={asked.data} />}
        <NativeSelect
          size="xs"
          aria-label={t('units.year')}
          value={String(year)}
          data={years}
          onChange={({ currentTarget: { value } }) =>
            void navigate({
              search: (search) => ({ ...search, year: Number(value) }),
              replace: true,
              resetScroll: false,
            })
          }
        />
      </div>
      <Loaded asked={asked} rows={6}>
        {(matrix) =>
          matrix.items.length === 0 ? (
            <Empty title={t('units.none', { year })} why={t('units.noneWhy')} />
          ) : (
            <DutyMatrix matrix={matrix} />
          )
        }
      </Loaded>
    </section>
  );
}

function UnitsSentence({ matrix }: { readonly matrix: Matrix }) {
  const { t } = useTranslation('overview');
  const { lacking, unknown } = matrixCounts(matrix);
  return (
    <p>
      {lacking > 0 ? t('units.unmet', { count: lacking }) : t('units.met')}{' '}
      <span className="muted">{unknown > 0 && t('units.unknown', { count: unknown })}</span>
    </p>
  );
}
