import type { Case, Paper } from '../types.js';

const order = ['discovery', 'cultivation', 'recognition', 'appraisal', 'submission', 'commendation', 'followUp'];

/** Where a paper stands: what a stage ahead asks for is not missing yet. */
export function paperStatus(
  { status, stage }: Pick<Paper, 'status' | 'stage'>,
  at: Case['stage'],
): Paper['status'] | 'later' {
  return status === 'missing' && stage !== null && at !== null && order.indexOf(at) < order.indexOf(stage)
    ? 'later'
    : status;
}
