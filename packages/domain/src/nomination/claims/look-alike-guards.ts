import { guard } from '../process/definition.js';
import { refuse } from '../process/rejection.js';

/** Whether subjects that look alike are one is answered before the case passes: an award given twice to one person would else go unseen (G2). */
export const lookAlikesAnswered = guard('look-alikes-open', (_state, { lookAlikes }) => {
  if (lookAlikes.open.length === 0) return null;
  return refuse('look-alikes-open', { subjects: lookAlikes.open });
});
