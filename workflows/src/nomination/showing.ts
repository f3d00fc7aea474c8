import { setCurrentDetails, upsertMemo, upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import type { SearchAttributeUpdatePair, TypedSearchAttributes } from '@temporalio/common';
import type { Followed, Stage, StagePassage } from '@vinhdanh/contracts';
import { searchAttributes } from '../search-attributes.js';

/** Brings Temporal's list up to date; only what has changed is written, since each write goes to the visibility store. */
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

/** What the next run of the chain is listed under from its first moment, so that one which only passes through costs no write of its own. */
export function attributesIn(stage: Stage): TypedSearchAttributes {
  return workflowInfo().typedSearchAttributes.updateCopy([{ key: searchAttributes.stage, value: stage }]);
}

/** Writes entry and exit of the stage into the run's own history, with the dates on which they occurred. */
export function recordEntry(followed: Followed, stage: Stage, left: StagePassage | null): void {
  const entered = followed.entered.findLast(
    (entry) => entry.stage === stage && (left === null || entry.version < left.version),
  );
  // A run that goes on in its stage because its history grew long reads on behind its entry: the memo handed over still has it.
  upsertMemo({ case: followed.caseNumber, ...(entered === undefined ? {} : { entered }), left: null });
}

export function recordExit(left: StagePassage): void {
  upsertMemo({ left: { exit: left.exit, to: left.to, at: left.at, version: left.version } });
}

/** The details that `follow` has put into words, and under them the codes of what differs from the lifecycle. */
export function showDetails(followed: Followed, drift: readonly string[]): void {
  setCurrentDetails([followed.details, ...drift.map((line) => `- drift: \`${line}\``)].join('\n\n'));
}
