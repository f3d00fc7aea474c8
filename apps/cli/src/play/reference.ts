import type { CalendarYear, PolicyPack, Unit } from '@vinhdanh/contracts';
import { loadCalendars, loadPack, loadUnits } from '@vinhdanh/policy';

/** The province's register of units, with every period of each. */
export function provinceUnits(): readonly Unit[] {
  return loadUnits();
}

/** Official calendars of these years. @throws Error if there is none for a year */
export function calendarYears(years: readonly number[]): readonly CalendarYear[] {
  const all = loadCalendars();
  return years.map((year) => {
    const found = all.find((candidate) => candidate.year === year);
    if (found === undefined) throw new Error(`no official calendar of ${year}`);
    return found;
  });
}

/** A policy pack by its id. @throws Error if there is none of that name */
export function policyPack(id: string): PolicyPack {
  return loadPack(id);
}
