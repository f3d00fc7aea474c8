import { guard } from '../process/definition.js';
import { refuse } from '../process/rejection.js';

/**
 * Nobody is shown in public against their will; the award is not affected (G11; law on the protection of personal data
 * 2025).
 */
export const mayBeShown = guard('consent-refused', (state) => {
  if (state.consent !== false) return null;
  return refuse('consent-refused', { consent: state.consent });
});
