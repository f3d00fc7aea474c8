import type { Refusal } from '@vinhdanh/contracts';
import { refuse, type Reference } from '@vinhdanh/domain';

/** A training register does nothing in production: its decisions would look like real ones. */
export function notSimulated(reference: Reference): Refusal | null {
  if (reference.register?.clock !== 'simulated') return null;
  return refuse('simulated-register', { clock: 'simulated' });
}
