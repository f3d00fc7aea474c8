import { nextMoment } from '@vinhdanh/domain';
import { streamId } from '@vinhdanh/contracts';
import type { EventLog } from '@vinhdanh/event-log';
import type { CaseFollower } from '../follow/follow.js';
import type { CaseReader } from './loaded-case.js';

/** What a change came to in one case. */
export interface Reached {
  /** Acts that it owed, and that were passed now. */
  readonly passed: number;
  /** The case's next moment is another one now: its workflow has to look. */
  readonly moved: boolean;
}

/** Carries a change of calendar, pack or units to a live case: passes what it owes already, and notes the moment at which it will owe the rest. Twice does nothing the second time. */
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
