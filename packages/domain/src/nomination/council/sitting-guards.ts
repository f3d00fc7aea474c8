import { guard } from '../process/definition.js';
import { refuse } from '../process/rejection.js';
import type { Council, OpenNomination } from '../model/state.js';

/** The council that handles the case: the unit's at recognition, the province's at appraisal. */
export const councilOf = (state: OpenNomination): Council['of'] =>
  state.progress.stage === 'appraisal' ? 'provincial' : 'unit';

/** The sitting that handles the case now; null = none is convened. */
export const presentSitting = ({ progress }: OpenNomination): Council | null =>
  progress.stage === 'recognition' || progress.stage === 'appraisal' ? progress.sitting : null;

/** The council that handles the case has been convened. */
export const convened = guard('no-sitting', (state) => {
  if (presentSitting(state) !== null) return null;
  return refuse('no-sitting', { council: councilOf(state) });
});

/** One sitting at a time: missing votes are collected before the next sitting is convened. */
export const noSittingOpen = guard('sitting-open', (state) => {
  const sitting = presentSitting(state);
  if (sitting === null || sitting.result !== null) return null;
  return refuse('sitting-open', { on: sitting.on });
});
