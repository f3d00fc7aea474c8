import { ApplicationFailure } from '@temporalio/activity';
import type { NominationActivities, DueAct, EngineActivities } from '@vinhdanh/contracts';
import type { Casework } from '@vinhdanh/casework';
import { caseUnknown } from '@vinhdanh/workflows/messages';
import type { EffectPerformer } from '../effects/effect-performer.js';
import type { FollowTable } from './follow-table.js';

/**
 * One activity for each act of the engine, so that a history names what was done. All apply one occurrence in the same
 * way.
 */
function engineActivities(casework: Pick<Casework, 'apply'>): EngineActivities {
  const apply = ({ caseId, due }: { caseId: string; due: DueAct }) => casework.apply(caseId, due.id);
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
      const followed = await casework.follow(caseId, since);
      if (followed === null) throw ApplicationFailure.nonRetryable(`no case ${caseId} in the log`, caseUnknown);
      await table.seen(followed);
      return followed;
    },
    ...engineActivities(casework),
    performEffect: ({ caseId, effect }) => effects.perform(caseId, effect),
  };
}
