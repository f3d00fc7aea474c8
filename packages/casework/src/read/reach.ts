import { nextMoment } from '@vinhdanh/domain';
import { streamId } from '@vinhdanh/contracts';
import type { EventLog } from '@vinhdanh/event-log';
import type { CaseFollower } from '../follow/follow.js';
import type { CaseReader } from './loaded-case.js';

/** The result of a change in one case. */
export interface Reached {
  /** Due acts that the change caused, and that were applied now. */
  readonly passed: number;
  /** The next moment of the case has changed: its workflow must read it again. */
  readonly moved: boolean;
}

/**
 * Carries a change of calendar, pack or units to a live case: applies acts that are due already, and stores the moment
 * of the next one. A second run does nothing.
 */
export async function reachCase(
  log: EventLog,
  reader: CaseReader,
  follower: CaseFollower,
  caseId: string,
): Promise<Reached> {
  const { passed } = await follower.passDue(caseId);
  if (passed > 0) return { passed, moved: true };
  const loaded = await reader.load(caseId);
  if (loaded === null || !loaded.state.live) return { passed, moved: false };
  const next = nextMoment(loaded.state, loaded.reference);
  return { passed, moved: await log.moveNextMoment(streamId('nomination', caseId), loaded.state.version, next) };
}
