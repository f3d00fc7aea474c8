import { guard } from '../process/definition.js';
import { refuse } from '../process/rejection.js';
import type { Council, OpenNomination } from '../model/state.js';

/** Whose council the case is before: the unit's at recognition, the province's at appraisal. */
export const councilOf = (state: OpenNomination): Council['of'] =>
  state.progress.stage === 'appraisal' ? 'provincial' : 'unit';

/** The sitting that now has the case; null = none is convened. */
export const presentSitting = ({ progress }: OpenNomination): Council | null =>
  progress.stage === 'recognition' || progress.stage === 'appraisal' ? progress.sitting : null;

/** The council that has the case has been convened. */
export const convened = guard('no-sitting', (state) => {
  if (presentSitting(state) !== null) return null;
  return refuse('no-sitting', { council: councilOf(state) });
});

/** One sitting at a time: votes that are out are brought in before another is called. */
export const noSittingOpen = guard('sitting-open', (state) => {
  const sitting = presentSitting(state);
  if (sitting === null || sitting.result !== null) return null;
  return refuse('sitting-open', { on: sitting.on });
});
