import { z } from 'zod/mini';
import { dayOf } from '../../words/dates.js';
import { isDay } from '../forms/day-text.js';
import type { Person } from '../types.js';

/** The fields of an act entered from papers: when it was done, by whom, and what proves it. */
export const Paper = z.object({
  /** `yyyy-MM-dd` in Vietnam, or the typed text if it is not a day yet. */
  on: z.string(),
  /** Person of the register; empty: nobody chosen yet. */
  person: z.string(),
  paper: z.string(),
});
export type Paper = z.infer<typeof Paper>;

export const emptyPaper: Paper = { on: '', person: '', paper: '' };
/** Maximum length of the line that names the paper. */
export const longestPaper = 300;

export type PaperField = keyof Paper;
export type PaperFault = 'noDay' | 'future' | 'beforeLast' | 'noPerson' | 'noRoleThen' | 'noPaper' | 'tooLong';
export type PaperFaults = Readonly<Partial<Record<PaperField, PaperFault>>>;

export interface PaperLimits {
  /** Business day of the register. */
  readonly today: string;
  /** Day of the latest act of the case; null: there is none. */
  readonly last: string | null;
}

/** Reasons why an act cannot be entered with this paper; empty = it can. */
export function faultsOfPaper(
  { on, person, paper }: Paper,
  { today, last }: PaperLimits,
  mayHaveActed: readonly Person[],
): PaperFaults {
  const day = dayFault(on, today, last);
  const who = person === '' ? 'noPerson' : mayHaveActed.some(({ id }) => id === person) ? null : 'noRoleThen';
  const line = paper.trim() === '' ? 'noPaper' : paper.trim().length > longestPaper ? 'tooLong' : null;
  return {
    ...(day === null ? {} : { on: day }),
    ...(who === null ? {} : { person: who }),
    ...(line === null ? {} : { paper: line }),
  };
}

function dayFault(on: string, today: string, last: string | null): PaperFault | null {
  if (!isDay(on)) return 'noDay';
  if (on > today) return 'future';
  return last !== null && on < dayOf(last) ? 'beforeLast' : null;
}

/**
 * Persons who held a role on that day, one of `roles` if some are named; without a day, everybody who ever held one.
 */
export const actedThen = (people: readonly Person[], on: string, roles: readonly string[] | null): readonly Person[] =>
  people.filter(({ grants }) =>
    grants.some((grant) => (roles === null || roles.includes(grant.role)) && (!isDay(on) || inForce(grant, on))),
  );

/** Whether a grant was in force on a day. */
export const inForce = ({ from, to }: Pick<Person['grants'][number], 'from' | 'to'>, day: string): boolean =>
  from <= day && (to === null || day <= to);
