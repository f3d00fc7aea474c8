import { dayOf } from '../../calendar/index.js';
import { inForce } from '../../policy/period.js';
import { successorsOf, unitOn } from '../../unit/index.js';
import { guard } from '../process/definition.js';
import { refuse } from '../process/rejection.js';

/**
 * A nominee that is itself a unit and is dissolved by the day of the decision gets no award in its name; its successors
 * keep their share of the achievement and are referred for it (rule `dissolved-unit.no-award`). The rule in force on
 * the day of the act applies, whatever procedure the case pins.
 */
export const subjectLasts = guard('subject-dissolved', (state, { inForce: policy, units, at }) => {
  const { represents } = state.subject;
  const rule = policy.pack.dissolvedUnits;
  const day = dayOf(at);
  if (represents === undefined || rule === null || !inForce(rule, day)) return null;
  // a code may be reused: the unit is the one that had it when the case was opened
  const unit = unitOn(units, represents, dayOf(state.entered[0]?.at ?? at), day);
  if (unit === null || unit.validTo === null || unit.validTo >= day) return null;
  return refuse('subject-dissolved', {
    unit: represents,
    name: unit.name,
    endedOn: unit.validTo,
    successors: successorsOf(units, unit, day).map(({ name }) => name),
    source: rule.source,
    certainty: rule.certainty,
  });
});
