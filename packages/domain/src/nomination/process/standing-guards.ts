import type { Definition, OpenCommandName } from './definition.js';
import { refuse, type Refusal } from './rejection.js';
import type { OpenNomination } from '../model/state.js';

/** Where a command belongs, as its definition says. */
type Standing = Pick<Definition<OpenCommandName>, 'during' | 'wakes' | 'atRest' | 'whileSuspended'>;

/** The command belongs to the present stage of the case. */
export function rightStage(
  state: OpenNomination,
  command: OpenCommandName,
  { during, wakes = [], atRest = false }: Standing,
): Refusal<'wrong-stage'> | null {
  const { stage } = state.progress;
  if (during.some((place) => place.stage === stage)) return null;
  if (stage === null && atRest) return null;
  if (state.progress.stage === null && wakes.includes(state.progress.reason)) return null;
  return refuse('wrong-stage', {
    command,
    stage,
    substate: state.progress.substate,
    wanted: [...new Set(during.map((place) => place.stage))],
  });
}

/** Within its stage, the case has reached the step of the act. */
export function rightStep(
  state: OpenNomination,
  command: OpenCommandName,
  { during }: Standing,
): Refusal<'wrong-step'> | null {
  const { stage, substate } = state.progress;
  const place = during.find((candidate) => candidate.stage === stage);
  if (place === undefined || place.substates === 'any' || substate === null || place.substates.includes(substate))
    return null;
  return refuse('wrong-step', { command, stage, substate, wanted: place.substates });
}

/**
 * Nothing advances while a complaint, inspection or press report is examined (G8; decree 98/2023 art. 4.4, decree
 * 152/2025 art. 4.4).
 */
export function notSuspended(state: OpenNomination, { whileSuspended = false }: Standing): Refusal<'suspended'> | null {
  if (state.suspension === null || whileSuspended) return null;
  return refuse('suspended', {
    reason: state.suspension.reason,
    document: state.suspension.document,
    since: state.suspension.since,
    by: state.suspension.bar,
  });
}
