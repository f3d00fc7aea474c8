import { skipToken, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from '../../api/client.js';
import { useActing } from '../../session/acting.js';
import { useSession } from '../../session/session.js';
import { dayOf } from '../../words/dates.js';
import { useNames } from '../names/names.js';
import { caseKey } from '../queries.js';
import type { Action, Case, CaseEvent, Person } from '../types.js';
import { keepPaper, readPaper } from './kept-paper.js';
import { actedThen, faultsOfPaper, type Paper, type PaperFaults } from './paper.js';

/** An unreleased case, as its clerk sees it. */
export interface CaseEntry {
  readonly paper: Paper;
  readonly change: (next: Partial<Paper>) => void;
  readonly faults: PaperFaults;
  /** Day, person and paper are given, so acts may be entered. */
  readonly ready: boolean;
  /** Persons who may have acted on the day. */
  readonly people: readonly Person[];
  /** Acts that were possible for that person on that day; null while they are read. */
  readonly actions: readonly Action[] | null;
  readonly problem: unknown;
}

/** Acts that are the clerk's or the releaser's own: they do not belong to the person of a paper. */
const ownActs = new Set(['release', 'pass-time']);
export const isOwnAct = (name: string): boolean => ownActs.has(name);

export const isUnreleased = (shown: Case): boolean => shown.screen.overlays.some(({ kind }) => kind === 'historical');

/** The entry of an unreleased case, for a person with that role; null = they do not hold it, or the case is live. */
export function useEntry(
  shown: Case,
  events: readonly CaseEvent[],
  own: readonly Action[],
  readOnly: boolean,
): CaseEntry | null {
  const { account } = useSession();
  const acting = useActing();
  const { people: all } = useNames();
  const [paper, setPaper] = useState<Paper>(() => readPaper(account.id, shown.id));
  const enters = !readOnly && isUnreleased(shown) && acting?.roles.includes('entry-clerk') === true;
  const today = dayOf(acting?.register.clock.now ?? shown.screen.at);
  const people = actedThen(all, paper.on, null);
  const faults = faultsOfPaper(paper, { today, last: events.at(-1)?.occurredAt ?? null }, people);
  const ready = Object.keys(faults).length === 0;
  const query = { onBehalfOf: paper.person, occurring: paper.on };
  const asked = useQuery({
    queryKey: [...caseKey(shown.id), 'actions', query],
    queryFn:
      enters && ready
        ? () => bodyOf(api.GET('/api/nominations/{id}/actions', { params: { path: { id: shown.id }, query } }))
        : skipToken,
  });
  if (!enters) return null;
  const theirs = ready ? (asked.data?.items.filter(({ name }) => !isOwnAct(name)) ?? null) : [];
  return {
    paper,
    change: (next) =>
      setPaper((before) => {
        const after = { ...before, ...next };
        keepPaper(account.id, shown.id, after);
        return after;
      }),
    faults,
    ready,
    people,
    actions:
      theirs === null
        ? null
        : [...theirs, ...own.filter(({ name }) => isOwnAct(name)).map((action) => ({ ...action, primary: false }))],
    problem: asked.error,
  };
}

/** Acts of a person who is not entering: before its release, a case can only be released. */
export const offeredOn = (shown: Case, actions: readonly Action[]): readonly Action[] =>
  isUnreleased(shown)
    ? actions.filter(({ name }) => name === 'release').map((action) => ({ ...action, primary: true }))
    : actions;
