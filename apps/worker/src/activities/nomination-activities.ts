import { ApplicationFailure } from '@temporalio/activity';
import type { NominationActivities, DueAct, EngineActivities } from '@vinhdanh/contracts';
import type { Casework } from '@vinhdanh/casework';
import { caseStuck, caseUnknown } from '@vinhdanh/workflows/messages';
import type { EffectPerformer } from '../effects/effect-performer.js';
import type { FollowTable } from './follow-table.js';
import { isStuck } from './stuck.js';

/**
 * One activity for each act of the engine, so that a history names what was done. All apply one occurrence in the same
 * way.
 */
function engineActivities(casework: Pick<Casework, 'apply'>, table: FollowTable): EngineActivities {
  const apply = ({ caseId, due }: { caseId: string; due: DueAct }) =>
    listedIfStuck(table, caseId, () => casework.apply(caseId, due.id));
  return {
    remind: apply,
    noteDueDay: apply,
    escalateToHead: apply,
    closePosting: apply,
    returnDossier: apply,
    lapseConsultation: apply,
    closePublication: apply,
    recomputeDeadline: apply,
    transitionProcedure: apply,
    noteSuccession: apply,
  };
}

/** How long the workflow waits before it tries a stuck case again. */
const stuckRetry = '10 minutes';

/** Work on a case. A case that a retry cannot help is listed as stuck, and retried only after ten minutes. */
async function listedIfStuck<T>(table: FollowTable, caseId: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isStuck(error)) throw error;
    await table.stuck(caseId, error.message);
    throw ApplicationFailure.create({
      message: error.message,
      type: caseStuck,
      cause: error,
      nextRetryDelay: stuckRetry,
    });
  }
}

/**
 * The worker's activities for the workflows. The workflow retries every failure but one: a case that the log does not
 * have.
 */
export function nominationActivities(
  casework: Casework,
  table: FollowTable,
  effects: EffectPerformer,
): NominationActivities {
  return {
    async follow({ caseId, since }) {
      const followed = await listedIfStuck(table, caseId, () => casework.follow(caseId, since));
      if (followed === null) throw ApplicationFailure.nonRetryable(`no case ${caseId} in the log`, caseUnknown);
      await table.seen(followed);
      return followed;
    },
    ...engineActivities(casework, table),
    performEffect: ({ caseId, effect }) => effects.perform(caseId, effect),
  };
}
