import type { Day, HeldGrant, UnitRegister } from '@vinhdanh/contracts';
import { addDays, dayOf } from '../../calendar/index.js';
import { reaches, rowsOf, unitOn } from '../../unit/index.js';
import { provinceOver } from './right-guards.js';
import type { OpenNomination } from '../model/state.js';

/** What is left to an auditor whose unit has ended: the cases that lay below it on its last day. */
export interface PastAudit {
  /** His unit, or its province. */
  readonly root: string;
  /** Its last day. */
  readonly on: Day;
}

/** Whoever audited a unit that has ended (a province that was merged) goes on reading its past for as long as his grant is in force, wherever a case has gone since; of what came after, nothing. Null: the unit exists, or it is no audit. */
export function pastAuditOf(grant: HeldGrant, units: UnitRegister, day: Day): PastAudit | null {
  if (grant.role !== 'auditor' || unitOn(units, grant.unit, day) !== null) return null;
  const ends = rowsOf(units, grant.unit, day).flatMap(({ validTo }) =>
    validTo !== null && validTo < day ? [validTo] : [],
  );
  const on = ends.toSorted().at(-1);
  return on === undefined ? null : { root: provinceOver(units, grant.unit, on), on };
}

/** Whether the case lay below the auditor's unit on its last day: whose it was then decides, not whose it is now; codes of units are given again. */
export function auditedThen(
  { root, on }: PastAudit,
  { custody }: Pick<OpenNomination, 'custody'>,
  units: UnitRegister,
): boolean {
  const holder = custody.findLast(({ since }) => dayOf(since) <= on);
  return holder !== undefined && reaches(units, root, holder.unit, on);
}

/** Whose case it was and when, for lists: a word for each unit, `held:{unit}:{from}:{to}`, the last day included. */
export const heldAudiences = ({ custody }: Pick<OpenNomination, 'custody'>): readonly string[] =>
  custody.flatMap(({ unit, since }, index) => {
    const next = custody[index + 1];
    const [from, to] = [dayOf(since), next === undefined ? '9999-12-31' : addDays(dayOf(next.since), -1)];
    // passed on within a day: it was never that unit's at the end of one
    return to < from ? [] : [`held:${unit}:${from}:${to}`];
  });
