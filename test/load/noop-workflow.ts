import {
  allHandlersFinished,
  condition,
  continueAsNew,
  defineUpdate,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';

export const noop = defineUpdate<number>('noop');

/** Answers updates that do nothing: the minimum cost of a design with commands as Temporal updates. */
export async function noopWorkflow(): Promise<void> {
  let answered = 0;
  setHandler(noop, () => ++answered);
  await condition(() => workflowInfo().continueAsNewSuggested);
  await condition(allHandlersFinished);
  await continueAsNew<typeof noopWorkflow>();
}
