import type { EventLog } from '@vinhdanh/event-log';
import { versionOf, type TargetCase } from './target-case.js';

/**
 * Whether a person has acted after the version in `ifMatch`; due acts of the engine do not count. A version that the
 * case has not reached is stale too.
 */
export async function isStale(
  log: EventLog,
  { stream, state }: Pick<TargetCase, 'stream' | 'state'>,
  ifMatch: number | null,
): Promise<boolean> {
  if (ifMatch === null) return false;
  if (ifMatch >= versionOf(state)) return ifMatch > versionOf(state);
  const later = await log.read(stream, { afterVersion: ifMatch });
  return later.some((event) => event.actor !== 'system');
}
