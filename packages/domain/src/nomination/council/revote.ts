import { accept, refuse } from '../process/rejection.js';
import { guard, all, type Definitions } from '../process/definition.js';
import { personOf } from '../process/person.js';
import type { Happened, OpenNomination } from '../model/state.js';

/**
 * A decision does not rest on the vote of a council that ended earlier: the succeeding council votes anew, or a paper
 * confirms the former vote (domain.md §7.8).
 */
export const votedByPresentCouncil = guard('revote-open', ({ revote }) => {
  if (revote === null) return null;
  return refuse('revote-open', { councils: revote.councils, since: revote.since });
});

const calledFor = guard('no-revote', ({ revote }) => {
  if (revote !== null) return null;
  return refuse('no-revote', {});
});

export const revote: Definitions<'waive-revote'> = {
  'waive-revote': {
    during: [all('recognition'), all('appraisal'), all('submission')],
    roles: ['appraiser'],
    scope: 'province',

    guards: [calledFor],
    outcome: (_state, { basis, reason }, context) =>
      accept([
        { type: 'RevoteWaived', facts: { basis, person: personOf(context) }, personal: { narrative: { reason } } },
      ]),
  },
};

/**
 * The unit has ended. The sitting of a council that has ended is closed, and the case returns to the step at which a
 * council is convened.
 */
export function succeeded(
  state: OpenNomination,
  event: Extract<Happened, { type: 'UnitSuccessionNoted' | 'RevoteWaived' }>,
): OpenNomination {
  if (event.type === 'RevoteWaived') return { ...state, revote: null };
  const { unit, endedOn, successors, revote: gone } = event.facts;
  const councils = [...new Set([...(state.revote?.councils ?? []), ...gone])];
  const noted: OpenNomination = {
    ...state,
    unitsNoted: [...state.unitsNoted, unit],
    succession: unit === state.unit ? { unit, endedOn, successors } : state.succession,
    revote: councils.length === 0 ? null : { councils, since: state.revote?.since ?? event.occurredAt },
  };
  const { progress } = noted;
  if (progress.stage === 'recognition' && progress.substate === 'council' && gone.includes('unit'))
    return {
      ...noted,
      since: event.occurredAt,
      progress: { ...progress, substate: 'dossier', sitting: null, vote: null },
    };
  if (progress.stage === 'appraisal' && gone.includes('provincial'))
    return {
      ...noted,
      since: event.occurredAt,
      progress: {
        ...progress,
        substate: progress.substate === 'voted' ? 'content' : progress.substate,
        sitting: null,
      },
    };
  return noted;
}

/** A council has voted since: its own earlier vote is superseded, and the province's vote covers the unit's too. */
export function votedAnew(state: OpenNomination, council: 'unit' | 'provincial'): OpenNomination['revote'] {
  const left = state.revote?.councils.filter((gone) => council === 'unit' && gone !== 'unit') ?? [];
  return state.revote === null || left.length === 0 ? null : { ...state.revote, councils: left };
}
