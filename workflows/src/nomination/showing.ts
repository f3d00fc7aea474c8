import { setCurrentDetails, upsertMemo, upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import type { SearchAttributeUpdatePair, TypedSearchAttributes } from '@temporalio/common';
import type { Followed, Stage, StagePassage } from '@vinhdanh/contracts';
import { searchAttributes } from '../search-attributes.js';

/** Updates Temporal's list; only changes are written, because each write goes to the visibility store. */
export function showInList(followed: Followed): void {
  const shown = workflowInfo().typedSearchAttributes;
  const nextDue = followed.nextDue === null ? null : new Date(followed.nextDue);
  const changes: SearchAttributeUpdatePair[] = [];
  if (shown.get(searchAttributes.register) !== followed.register)
    changes.push({ key: searchAttributes.register, value: followed.register });
  if ((shown.get(searchAttributes.stage) ?? null) !== followed.stage)
    changes.push({ key: searchAttributes.stage, value: followed.stage });
  if (shown.get(searchAttributes.unit) !== followed.unit)
    changes.push({ key: searchAttributes.unit, value: followed.unit });
  if ((shown.get(searchAttributes.nextDue)?.getTime() ?? null) !== (nextDue?.getTime() ?? null))
    changes.push({ key: searchAttributes.nextDue, value: nextDue });
  if ((shown.get(searchAttributes.waitingRole) ?? null) !== followed.waitingRole)
    changes.push({ key: searchAttributes.waitingRole, value: followed.waitingRole });
  if (changes.length > 0) upsertSearchAttributes(changes);
}

/**
 * What the list shows of the next run of the chain from its first moment, so that a run that only passes through needs
 * no write of its own.
 */
export function attributesIn(stage: Stage): TypedSearchAttributes {
  return workflowInfo().typedSearchAttributes.updateCopy([{ key: searchAttributes.stage, value: stage }]);
}

/** Writes entry and exit of the stage into the run's own history, with the dates on which they occurred. */
export function recordEntry(followed: Followed, stage: Stage, left: StagePassage | null): void {
  const entered = followed.entered.findLast(
    (entry) => entry.stage === stage && (left === null || entry.version < left.version),
  );
  // A run that continues in its stage because its history grew long reads on behind its entry: the memo from the former
  // run still has it.
  upsertMemo({ case: followed.caseNumber, ...(entered === undefined ? {} : { entered }), left: null });
}

export function recordExit(left: StagePassage): void {
  upsertMemo({ left: { exit: left.exit, to: left.to, at: left.at, version: left.version } });
}

/** The details in the words of `follow`, and below them the codes of differences from the lifecycle. */
export function showDetails(followed: Followed, drift: readonly string[]): void {
  setCurrentDetails([followed.details, ...drift.map((line) => `- drift: \`${line}\``)].join('\n\n'));
}
