import type { Refusal } from '@vinhdanh/contracts';
import { refuse, type Reference } from '@vinhdanh/domain';

/** A register of exercises does nothing in production: what is decided there would look like a decision. */
export function notSimulated(reference: Reference): Refusal | null {
  if (reference.register?.clock !== 'simulated') return null;
  return refuse('simulated-register', { clock: 'simulated' });
}
