import type { Case, Paper } from '../types.js';

const order = ['discovery', 'cultivation', 'recognition', 'appraisal', 'submission', 'commendation', 'followUp'];

/** Status of a paper; one that only a later stage requires is not missing yet. */
export function paperStatus(
  { status, stage }: Pick<Paper, 'status' | 'stage'>,
  at: Case['stage'],
): Paper['status'] | 'later' {
  return status === 'missing' && stage !== null && at !== null && order.indexOf(at) < order.indexOf(stage)
    ? 'later'
    : status;
}
