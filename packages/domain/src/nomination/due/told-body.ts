import type { Day, DeadlineKind, UnitRegister } from '@vinhdanh/contracts';
import { isProvincial } from '../access/right-guards.js';
import { reaches, standingFor, unitOn } from '../../unit/index.js';
import type { OpenNomination } from '../model/state.js';
import { levelOf } from './level.js';

/**
 * The body whose head is notified on a day that a clock is overdue: the one whose clock it is, or its successor.
 * Nothing where the addressee follows from the case alone: the head of its unit, or the Chairman before any provincial
 * body has acted.
 */
export function toldBody(
  state: OpenNomination,
  kind: DeadlineKind,
  units: UnitRegister,
  day: Day,
): { readonly unit?: string } {
  const body = levelOf(state, kind) === 'unit' ? state.unit : state.department;
  if (body === null || (body === state.unit && unitOn(units, body, day) !== null)) return {};
  const unit = standing(state, body, units, day);
  return unit === null ? {} : { unit };
}

/**
 * The body itself while it exists, then its successor; null = it has none, or several that share its part in the case.
 */
function standing(state: OpenNomination, body: string, units: UnitRegister, day: Day): string | null {
  if (unitOn(units, body, day) !== null) return body;
  const successors = standingFor(units, body, day);
  const [only, ...others] = body === state.unit ? successors : successors.filter(overCase(state, units, day));
  return only === undefined || others.length > 0 ? null : only;
}

/** A provincial body of the province in which the case's unit lies. */
const overCase =
  (state: OpenNomination, units: UnitRegister, day: Day) =>
  (code: string): boolean => {
    const parent = unitOn(units, code, day)?.parent ?? null;
    return isProvincial(units, code, day) && (parent === null || reaches(units, parent, state.unit, day));
  };
