import { Skeleton } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { NotFound } from '../frame/not-found.js';
import { isProblem } from '../api/problem.js';
import { useCaseChanges, type CaseChange } from '../live/live.js';
import { ProblemNote } from '../look/problem-note.js';
import { AsOfBand, AsOfBar } from './as-of/as-of-bar.js';
import type { Clock } from './as-of/moments.js';
import { CaseBody } from './case-body.js';
import { CaseHead } from './head/case-head.js';
import { LiveNews } from './live-news.js';
import { NamesProvider } from './names/names.js';
import { CaseFile } from './print/case-file.js';
import { actionsQuery, caseKey, caseQuery, timelineQuery } from './queries.js';
import { StageRail } from './rail/stage-rail.js';
import { pastOf, type CaseSearch } from './search.js';
import styles from './case-page.module.css';

const route = getRouteApi('/inside/cases/$caseId');

/** One case: its subject, its position, the acts, and its contents. */
export function CasePage() {
  const { caseId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const past = pastOf(search);
  const isPast = Object.keys(past).length > 0;
  const shown = useQuery(caseQuery(caseId, past));
  const timeline = useQuery(timelineQuery(caseId));
  const pastTimeline = useQuery({ ...timelineQuery(caseId, past), enabled: isPast });
  const actions = useQuery(actionsQuery(caseId, past));
  const [looking, setLooking] = useState(isPast);
  const [clock, setClock] = useState<Clock>(past.asOf === undefined ? 'occurred' : 'recorded');
  useLiveCase(caseId, isPast ? undefined : shown.data?.version);

  const say = (change: Partial<CaseSearch>, replace = true): void =>
    void navigate({ search: (former) => ({ ...former, ...change }), replace, resetScroll: false });
  const present = (): void => say({ asOf: undefined, occurredAsOf: undefined });

  useEffect(() => {
    if (shown.data !== undefined) document.title = `${shown.data.caseNumber} · Vinh Danh`;
  }, [shown.data]);

  if (shown.error !== null && shown.data === undefined) {
    return isProblem(shown.error) && [404, 422].includes(shown.error.problem.status) && !isPast ? (
      <NotFound />
    ) : (
      <>
        {isPast && <AsOfBand past={past} present={present} />}
        <ProblemNote error={shown.error} retry={() => void shown.refetch()} />
      </>
    );
  }
  if (shown.data === undefined) return <CaseSkeleton />;
  const events = (isPast ? pastTimeline.data : timeline.data)?.items ?? [];
  if (search.print === true) {
    return (
      <NamesProvider shown={shown.data} timeline={timeline.data}>
        {isPast && <AsOfBand past={past} present={present} />}
        <CaseFile shown={shown.data} events={events} back={() => say({ print: undefined })} />
      </NamesProvider>
    );
  }
  return (
    <NamesProvider shown={shown.data} timeline={timeline.data}>
      <div className={styles.page}>
        {isPast && <AsOfBand past={past} present={present} />}
        <CaseHead
          shown={shown.data}
          lookingBack={looking}
          lookBack={() => {
            setLooking(!looking);
            if (looking) present();
          }}
          print={() => say({ print: true }, false)}
        />
        {looking && (
          <AsOfBar
            events={timeline.data?.items ?? []}
            past={past}
            clock={clock}
            look={(next, at) => {
              setClock(next);
              say({ asOf: next === 'recorded' ? at : undefined, occurredAsOf: next === 'occurred' ? at : undefined });
            }}
            close={() => {
              present();
              setLooking(false);
            }}
          />
        )}
        <LiveNews shown={shown.data} events={timeline.data?.items ?? []} />
        {shown.error !== null && <ProblemNote error={shown.error} retry={() => void shown.refetch()} />}
        <StageRail shown={shown.data} />
        <CaseBody
          key={caseId}
          shown={shown.data}
          events={events}
          actions={actions.data?.items ?? []}
          actionsProblem={actions.error}
          readOnly={isPast}
          past={past}
          search={search}
          say={say}
          lookFrom={(event) => {
            setLooking(true);
            setClock('occurred');
            say({ occurredAsOf: event.occurredAt, asOf: undefined });
          }}
        />
      </div>
    </NamesProvider>
  );
}

/**
 * Reads the case again when it changes elsewhere. Forms keep their input, because drafts are separate from the case.
 */
function useLiveCase(caseId: string, version: number | undefined): void {
  const queries = useQueryClient();
  useCaseChanges(
    useCallback(
      (change: CaseChange) => {
        if (change.caseId === caseId && (version === undefined || change.version > version))
          void queries.invalidateQueries({ queryKey: caseKey(caseId) });
      },
      [caseId, version, queries],
    ),
  );
}

function CaseSkeleton() {
  return (
    <div aria-busy="true">
      <Skeleton height={18} width={320} mb={10} />
      <Skeleton height={30} width={420} mb={10} />
      <Skeleton height={20} width="60%" mb={26} />
      <Skeleton height={64} mb={26} />
      <div className={styles.columns}>
        <Skeleton height={420} />
        <Skeleton height={260} />
      </div>
    </div>
  );
}
