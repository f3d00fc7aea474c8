import { type Day, stages } from '@vinhdanh/contracts';
import type { PipelineStep } from '@vinhdanh/projections';
import type { PipelineView } from './views.js';

/** Steps grouped by stage and substate, all stages in their order, including those without cases. */
export function pipelineView(today: Day, steps: readonly PipelineStep[]): PipelineView {
  const bySubstate = (own: readonly PipelineStep[]) =>
    [...Map.groupBy(own, (step) => step.substate ?? '')].map(([substate, same]) => ({ substate, ...sumOf(same) }));
  return {
    today,
    stages: stages.map((stage) => {
      const own = steps.filter((step) => step.stage === stage);
      return { stage, ...sumOf(own), substates: bySubstate(own) };
    }),
    rest: steps.filter((step) => step.stage === null).map(({ state, cases }) => ({ state, cases })),
  };
}

function sumOf(steps: readonly PipelineStep[]) {
  const sum = (of: (step: PipelineStep) => number): number => steps.reduce((total, step) => total + of(step), 0);
  return {
    cases: sum((step) => step.cases),
    overdue: sum((step) => step.overdue),
    lackingPapers: sum((step) => step.lackingPapers),
    suspended: sum((step) => (step.state === 'suspended' ? step.cases : 0)),
    oldestDays: Math.max(0, ...steps.map((step) => step.oldestDays)),
    ages: {
      week: sum((step) => step.ages.week),
      month: sum((step) => step.ages.month),
      quarter: sum((step) => step.ages.quarter),
      older: sum((step) => step.ages.older),
    },
  };
}
