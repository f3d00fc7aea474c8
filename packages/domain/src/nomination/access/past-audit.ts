import type { Day, HeldGrant, UnitRegister } from '@vinhdanh/contracts';
import { addDays, dayOf } from '../../calendar/index.js';
import { reaches, rowsOf, unitOn } from '../../unit/index.js';
import { provinceOver } from './right-guards.js';
import type { OpenNomination } from '../model/state.js';

/** What an auditor whose unit has ended may still read: the cases that lay below the unit on its last day. */
export interface PastAudit {
  /** The auditor's unit, or its province. */
  readonly root: string;
  /** The unit's last day. */
  readonly on: Day;
}

/**
 * An auditor of a unit that has ended (a merged province) keeps reading its past while their grant is in force,
 * wherever a case has gone since, and nothing that came later. Null: the unit exists, or the grant is no audit.
 */
export function pastAuditOf(grant: HeldGrant, units: UnitRegister, day: Day): PastAudit | null {
  if (grant.role !== 'auditor' || unitOn(units, grant.unit, day) !== null) return null;
  const ends = rowsOf(units, grant.unit, day).flatMap(({ validTo }) =>
    validTo !== null && validTo < day ? [validTo] : [],
  );
  const on = ends.toSorted().at(-1);
  return on === undefined ? null : { root: provinceOver(units, grant.unit, on), on };
}

/**
 * Whether the case lay below the auditor's unit on its last day. The unit of the case on that day decides, not the
 * present one, because unit codes are reused.
 */
export function auditedThen(
  { root, on }: PastAudit,
  { custody }: Pick<OpenNomination, 'custody'>,
  units: UnitRegister,
): boolean {
  const holder = custody.findLast(({ since }) => dayOf(since) <= on);
  return holder !== undefined && reaches(units, root, holder.unit, on);
}

/**
 * The units that a case belonged to and when, as words for lists: `held:{unit}:{from}:{to}` for each unit, last day
 * included.
 */
export const heldAudiences = ({ custody }: Pick<OpenNomination, 'custody'>): readonly string[] =>
  custody.flatMap(({ unit, since }, index) => {
    const next = custody[index + 1];
    const [from, to] = [dayOf(since), next === undefined ? '9999-12-31' : addDays(dayOf(next.since), -1)];
    // transferred within a day: it did not belong to that unit at the end of any day
    return to < from ? [] : [`held:${unit}:${from}:${to}`];
  });
