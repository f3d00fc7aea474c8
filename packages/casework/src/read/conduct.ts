import type { Moment, Sanction } from '@vinhdanh/contracts';
import {
  dayOf,
  endsBar,
  inForceOn,
  personOfAccount,
  rightToBar,
  unitsOf,
  type HeldBar,
  type Reference,
} from '@vinhdanh/domain';
import type { EventLog } from '@vinhdanh/event-log';
import type { Principal } from '../command/acting.js';
import { concernedBy } from '../command/concerned.js';

/** A bar, the subject on which it was raised, and whether the asker may end it. */
export type ShownBar = HeldBar & { readonly subject: string; readonly mayEnd: boolean };

/** What bars a subject and those who are one with it, and what has been confirmed against them. */
export interface SubjectConduct {
  readonly bars: readonly ShownBar[];
  readonly sanctions: readonly Sanction[];
  /** Whether the asker may raise a bar without a case. */
  readonly mayRaise: boolean;
}

/**
 * Bars newest first, those that have ended among them. Null: the register has no such subject.
 * @param asking.unit the unit that the subject belongs to; null = none
 */
export async function conductOf(
  log: EventLog,
  reference: Reference,
  register: string,
  subject: string,
  { principal, now, unit }: { readonly principal: Principal; readonly now: Moment; readonly unit: string | null },
): Promise<SubjectConduct | null> {
  const concerned = await concernedBy(log, register, subject);
  if (concerned.length === 0) return null;
  const day = dayOf(now);
  const grants = (personOfAccount(reference, principal.account)?.grants ?? []).filter((grant) => inForceOn(grant, day));
  const mayRaise = rightToBar(grants, [unit], reference, day).kind === 'granted';
  const bars = concerned.flatMap(({ id, subject: { bars: held } }) =>
    held.map((bar): ShownBar => {
      const mayEnd = mayRaise && bar.lifted === null && endsBar(grants, bar, unitsOf(reference), day);
      return { ...bar, subject: id, mayEnd };
    }),
  );
  return {
    bars: bars.toSorted((one, other) => (one.since < other.since ? 1 : one.since > other.since ? -1 : 0)),
    sanctions: concerned.flatMap(({ subject: { sanctions } }) => sanctions),
    mayRaise,
  };
}
