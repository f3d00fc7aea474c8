import type { Role } from '@vinhdanh/contracts';
import { byProvince } from '../access/level-guards.js';
import { guard } from '../process/definition.js';
import { refuse } from '../process/rejection.js';
import type { Council, OpenNomination } from '../model/state.js';

/** The council that handles the case: the unit's at recognition, the province's at appraisal. */
export const councilOf = (state: OpenNomination): Council['of'] =>
  state.progress.stage === 'appraisal' ? 'provincial' : 'unit';

/** Where the provincial council handles the case, only these roles of the province act on its sitting and its count. */
export const byItsCouncil = (...roles: readonly Role[]) =>
  guard('province-only', (state, context) =>
    councilOf(state) === 'provincial' ? byProvince(state, context, roles) : null,
  );

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
