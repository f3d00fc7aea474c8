import { ApplicationFailure } from '@temporalio/activity';
import type { NominationActivities } from '@vinhdanh/contracts';
import type { Casework } from '@vinhdanh/casework';
import { caseUnknown } from '@vinhdanh/workflows/messages';
import type { EffectPerformer } from '../effects/effect-performer.js';
import type { FollowTable } from './follow-table.js';

/** What the worker does for the workflows. The workflow retries every failure but one: a case that the log does not have. */
export function nominationActivities(
  casework: Casework,
  table: FollowTable,
  effects: EffectPerformer,
): NominationActivities {
  return {
    async follow({ caseId, since }) {
      const followed = await casework.follow(caseId, since);
      if (followed === null) throw ApplicationFailure.nonRetryable(`no case ${caseId} in the log`, caseUnknown);
      await table.seen(followed);
      return followed;
    },
    passDue: ({ caseId }) => casework.passDue(caseId),
    performEffect: ({ caseId, effect }) => effects.perform(caseId, effect),
  };
}
