import { Skeleton, Tabs } from '@mantine/core';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from '@tanstack/react-router';
import { ProblemNote } from '../look/problem-note.js';
import { useSession } from '../session/session.js';
import { NextPanel } from './actions/next-panel.js';
import { Comments } from './comments/comments.js';
import { Consultations } from './consultations/consultations.js';
import { Deadlines } from './deadlines/deadlines.js';
import { Dossier } from './dossier/dossier.js';
import { paperStatus } from './dossier/paper-status.js';
import { ActionFormPanel } from './forms/action-form-panel.js';
import { offeredOn, useEntry } from './entry/use-entry.js';
import { draftsOf } from './forms/browser-drafts.js';
import type { Values } from './forms/form-values.js';
import { Linked } from './linked/linked.js';
import { tabs, type CaseSearch, type Past, type Tab } from './search.js';
import { TimelineTab } from './timeline/timeline.js';
import { isBookkeeping } from './timeline/event-line.js';
import type { Action, AllowedAction, BlockedAction, Case, CaseEvent } from './types.js';
import { Votes } from './votes/votes.js';
import styles from './case-page.module.css';

const Interests = lazy(async () => ({ default: (await import('./interests/interests.js')).Interests }));
const Bars = lazy(async () => ({ default: (await import('./bars/bars.js')).Bars }));
const EntryDesk = lazy(async () => ({ default: (await import('./entry/entry-desk.js')).EntryDesk }));

interface CaseBodyProps {
  readonly shown: Case;
  readonly events: readonly CaseEvent[];
  readonly actions: readonly Action[];
  readonly actionsProblem: unknown;
  readonly readOnly: boolean;
  readonly past: Past;
  readonly search: CaseSearch;
  readonly say: (change: Partial<CaseSearch>, replace?: boolean) => void;
  readonly lookFrom: (event: CaseEvent) => void;
}

const tabOfLink: Readonly<Record<BlockedAction['links'][number]['tab'], Tab>> = {
  dossier: 'dossier',
  criteria: 'dossier',
  votes: 'votes',
  consultations: 'consultations',
  'public-comments': 'comments',
  deadlines: 'deadlines',
  timeline: 'timeline',
  linked: 'linked',
};

/** On the left the contents of the case, on the right the acts. */
export function CaseBody({
  shown,
  events,
  actions: own,
  actionsProblem,
  readOnly,
  past,
  search,
  say,
  lookFrom,
}: CaseBodyProps) {
  const { t } = useTranslation('case');
  const { account } = useSession();
  const navigate = useNavigate();
  const tab = search.tab ?? 'dossier';
  const [prefilled, setPrefilled] = useState<Values>({});
  const [recorded, setRecorded] = useState<string | null>(null);
  const entry = useEntry(shown, events, own, readOnly);
  const actions = entry === null ? (readOnly ? own : offeredOn(shown, own)) : (entry.actions ?? []);
  const now = actions.find(({ name }) => name === search.action);
  const opened = useOpened(now, search.action, readOnly);
  const open = (name: string, values: Values = {}): void => {
    setPrefilled(values);
    setRecorded(null);
    say({ action: name }, false);
  };
  const opener = <T,>(name: string, values: (of: T) => Values): ((of: T) => void) | undefined =>
    !readOnly && actions.some((action) => action.allowed && action.name === name)
      ? (of) => open(name, values(of))
      : undefined;
  const goTo = (link: BlockedAction['links'][number]): void => {
    if (link.caseId !== null) return void navigate({ to: '/cases/$caseId', params: { caseId: link.caseId } });
    say({ tab: tabOfLink[link.tab] }, false);
    const anchor =
      link.tab === 'criteria' && link.anchor === null ? 'criteria' : `${prefixes[link.tab] ?? ''}${link.anchor ?? ''}`;
    setTimeout(() => document.getElementById(anchor)?.scrollIntoView({ block: 'center' }), 60);
  };
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const current = list.current?.querySelector<HTMLElement>(`[id$="-tab-${tab}"]`);
    if (current !== null && current !== undefined && list.current !== null)
      list.current.scrollLeft = current.offsetLeft - 24;
  }, [tab]);
  return (
    <div className={`${styles.columns} ${opened === null ? '' : styles.wide}`}>
      <aside className={styles.side} aria-label={t('actions.label')}>
        {recorded !== null && <output className={styles.recorded}>{t('forms.recorded', { action: recorded })}</output>}
        <ProblemNote error={actionsProblem} />
        {opened !== null ? (
          <div className={styles.formPanel}>
            <ActionFormPanel
              key={opened.name}
              shown={shown}
              opened={opened}
              now={now}
              events={events}
              entered={entry?.ready === true ? entry.paper : null}
              prefilled={{ ...beginningOf(opened.name, shown), ...prefilled }}
              close={() => say({ action: undefined })}
              done={(label) => {
                // The next act has a document of its own, often of the same day.
                entry?.change({ person: '', paper: '' });
                setRecorded(label);
                say({ action: undefined });
              }}
            />
          </div>
        ) : (
          <>
            {entry !== null && (
              <Suspense fallback={<Skeleton height={260} mb={14} />}>
                <EntryDesk entry={entry} />
              </Suspense>
            )}
            {own.length === 0 && actionsProblem === null ? (
              <Skeleton height={160} />
            ) : entry !== null && entry.actions === null ? (
              entry.problem === null && <Skeleton height={160} />
            ) : (
              <NextPanel
                shown={shown}
                actions={actions}
                readOnly={readOnly}
                drafts={draftsOf(account.id, shown.id)}
                none={entry === null ? null : entry.ready ? t('entry.noneThen') : t('entry.noneYet')}
                open={(name) => open(name)}
                goTo={goTo}
              />
            )}
            {past.asOf === undefined && (
              <Suspense fallback={null}>
                <Bars shown={shown} readOnly={readOnly} />
                <Interests caseId={shown.id} readOnly={readOnly} />
              </Suspense>
            )}
          </>
        )}
      </aside>
      <div className={styles.main}>
        <Tabs
          value={tab}
          keepMounted={false}
          onChange={(next) => say({ tab: tabs.find((each) => each === next) })}
          color="var(--ink)"
          classNames={{ list: styles.tabs ?? '', tab: styles.tab ?? '' }}
        >
          <Tabs.List ref={list}>
            {tabs.map((each) => (
              <Tabs.Tab key={each} value={each}>
                {t(`tabs.${each}`)}
                <TabCount tab={each} shown={shown} events={events} />
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="dossier">
            <Dossier
              shown={shown}
              paper={search.paper}
              openPaper={(paper) => say({ paper })}
              attach={opener('attach-paper', (paper: string) => ({ paper, title: titleOf(shown, paper) }))}
              ask={opener('request-supplement', () => ({}))}
              assess={opener('assess-criterion', (criterion: number) => ({ criterion }))}
            />
          </Tabs.Panel>
          <Tabs.Panel value="consultations">
            <Consultations shown={shown} why={(deadline) => say({ tab: 'deadlines', deadline }, false)} />
          </Tabs.Panel>
          <Tabs.Panel value="votes">
            <Votes shown={shown} />
          </Tabs.Panel>
          <Tabs.Panel value="deadlines">
            <Deadlines
              shown={shown}
              past={past}
              open={search.deadline ?? runningFirst(shown)}
              explain={(deadline) => say({ deadline: deadline ?? '' })}
            />
          </Tabs.Panel>
          <Tabs.Panel value="timeline">
            <TimelineTab shown={shown} events={events} lookFrom={lookFrom} />
          </Tabs.Panel>
          <Tabs.Panel value="comments">
            <Comments
              shown={shown}
              readOnly={readOnly}
              answer={opener('answer-comment', (comment: number) => ({ comment }))}
            />
          </Tabs.Panel>
          <Tabs.Panel value="linked">
            <Linked caseId={shown.id} />
          </Tabs.Panel>
        </Tabs>
      </div>
    </div>
  );
}

const prefixes: Readonly<Record<string, string>> = {
  dossier: 'paper-',
  criteria: 'criterion-',
  votes: 'board-',
  consultations: 'agency-',
  'public-comments': 'comment-',
  deadlines: 'deadline-',
};

/** Papers have Vietnamese titles in either language, because the title goes into the dossier. */
const titleOf = (shown: Case, paper: string): string =>
  shown.screen.papers.find((line) => line.paper === paper)?.name?.vi ?? '';

/**
 * Initial values of a form without others: the first criterion without an assessment; for a supplement, all missing
 * papers.
 */
const beginningOf = (action: string, shown: Case): Values => {
  if (action === 'request-supplement') {
    const missing = shown.screen.papers.filter((line) => line.required && paperStatus(line, shown.stage) === 'missing');
    return missing.length === 0 ? {} : { missing: missing.map(({ paper }) => titleOf(shown, paper)) };
  }
  const open =
    action === 'assess-criterion' ? shown.screen.criteria.find(({ status }) => status === 'open') : undefined;
  return open === undefined ? {} : { criterion: open.criterion };
};

const runningFirst = (shown: Case): string | undefined =>
  shown.deadlines.find(({ due, status }) => status === 'running' && due === shown.screen.standing.due)?.deadline;

/**
 * The action of the open form, as it was when the form was opened, so that a change of the case does not close the
 * form.
 */
function useOpened(now: Action | undefined, wanted: string | undefined, readOnly: boolean): AllowedAction | null {
  const [held, setHeld] = useState<AllowedAction | null>(null);
  if (wanted === undefined || readOnly) {
    if (held !== null) setHeld(null);
    return null;
  }
  if (held?.name === wanted) return held;
  if (now?.allowed === true) {
    setHeld(now);
    return now;
  }
  return null;
}

/** Number of items behind a tab. */
function TabCount({
  tab,
  shown,
  events,
}: {
  readonly tab: Tab;
  readonly shown: Case;
  readonly events: readonly CaseEvent[];
}) {
  const { screen } = shown;
  const asked = screen.papers.filter(({ required }) => required);
  const present = asked.filter(({ status }) => status === 'present').length;
  const counts: Readonly<Record<Tab, string>> = {
    dossier: asked.length === 0 ? '' : `${present}/${asked.length}`,
    consultations: screen.consultations.length === 0 ? '' : String(screen.consultations.length),
    votes: '',
    deadlines: String(shown.deadlines.filter(({ status }) => status === 'running' || status === 'paused').length || ''),
    timeline: String(events.filter((event) => !isBookkeeping(event)).length || ''),
    comments: String(screen.publicComments.length || ''),
    linked: '',
  };
  return counts[tab] === '' ? null : <span className={styles.count}> {counts[tab]}</span>;
}
