import { guard } from '../process/definition.js';
import { refuse } from '../process/rejection.js';

/**
 * Whether look-alike subjects are one person must be answered before the case passes; otherwise a second award to one
 * person could go unnoticed (G2).
 */
export const lookAlikesAnswered = guard('look-alikes-open', (_state, { lookAlikes }) => {
  if (lookAlikes.open.length === 0) return null;
  return refuse('look-alikes-open', { subjects: lookAlikes.open });
});
