import { Inject, Injectable } from '@nestjs/common';
import { Casework } from '@vinhdanh/casework';
import { type Day, wordsOf, type Bilingual } from '@vinhdanh/contracts';
import {
  calendarOn,
  countedDays,
  dayOf,
  isProvisional,
  unitName,
  unitsOf,
  type Actors,
  type Reference,
} from '@vinhdanh/domain';
import { Clocks, PersonNames } from '@vinhdanh/event-log';
import { countWork, listWork, type Page, type WorkFilter, type WorkPage, type WorkRow } from '@vinhdanh/projections';
import { Pool } from 'pg';
import { Acting } from './acting.js';
import type { WorkPageView, WorkView } from './views.js';

/** The work list as officers see it: rows of the read model with words, names and remaining days. */
@Injectable()
export class WorkList {
  readonly #pool: Pool;
  readonly #casework: Casework;
  readonly #clocks: Clocks;
  readonly #names: PersonNames;
  readonly #acting: Acting;

  constructor(
    @Inject(Pool) pool: Pool,
    @Inject(Casework) casework: Casework,
    @Inject(Clocks) clocks: Clocks,
    @Inject(PersonNames) names: PersonNames,
    @Inject(Acting) acting: Acting,
  ) {
    this.#pool = pool;
    this.#casework = casework;
    this.#clocks = clocks;
    this.#names = names;
    this.#acting = acting;
  }

  /** A page for `person`; the first page has the counts of each group. @throws MalformedCursor */
  async page(filter: WorkPage, person: string): Promise<WorkPageView> {
    const [read, counts, clock] = await Promise.all([
      listWork(this.#pool, filter),
      filter.cursor === undefined ? countWork(this.#pool, filter) : null,
      this.#clocks.now(filter.register),
    ]);
    const today = dayOf(clock.now);
    return { items: await this.#shown(read.items, filter.register, today, person), next: read.next, today, counts };
  }

  /** A page without its counts, for files. @throws MalformedCursor */
  async rows(filter: WorkPage, person: string): Promise<Page<WorkView>> {
    const [read, clock] = await Promise.all([listWork(this.#pool, filter), this.#clocks.now(filter.register)]);
    return { items: await this.#shown(read.items, filter.register, dayOf(clock.now), person), next: read.next };
  }

  /**
   * The work that `person` should do next: their own first, then work without an assignee; within each, the earliest
   * due day. Null: none.
   */
  async next(filter: WorkFilter, person: string, except: WorkPage['except']): Promise<WorkView | null> {
    for (const assignee of [{ kind: 'person', person }, { kind: 'none' }] as const) {
      const { items } = await this.rows({ ...filter, assignee, except, limit: 1 }, person);
      if (items[0] !== undefined) return items[0];
    }
    return null;
  }

  async #shown(rows: readonly WorkRow[], register: string, today: Day, person: string): Promise<WorkView[]> {
    const [reference, names, holders] = await Promise.all([
      this.#casework.reference(register),
      this.#names.of(rows.map((row) => row.assignee)),
      this.#acting.holders(register),
    ]);
    const units = unitsOf(reference);
    const days = daysLeft(reference, today);
    return rows.map(({ assignee, assignedSince, fields, flags, ...row }) => {
      const lapse = assignee === null ? null : holders.lapse(assignee, row, row.subjectId);
      const holder =
        assignee === null
          ? null
          : {
              person: assignee,
              name: names.get(assignee) ?? null,
              since: assignedSince ?? row.since,
              me: assignee === person,
            };
      return {
        ...row,
        fields: [...fields],
        flags: [...flags],
        asks: askedWords(row.action),
        unitName: unitName(units, row.unit, today),
        from: row.from !== null && row.from > today ? row.from : null,
        ...days(row.due),
        assignee: lapse === null ? holder : null,
        formerHolder: lapse === null || holder === null ? null : { ...holder, why: lapse },
        acting: actingView(holders.actors(row, row.subjectId)),
      };
    });
  }
}

/** Who acts, without who is concerned in the case: a list shows that to nobody. */
const actingView = ({ by, role, persons }: Actors): WorkView['acting'] => ({ by, role, persons: persons.length });

/** The requested act, in the officer's words. */
const askedWords = (action: string): Bilingual =>
  wordsOf('ask', action) ?? wordsOf('command', action) ?? { vi: action, en: action };

/** Working days from today to a due day; due days shared by many rows are counted once. */
function daysLeft(
  reference: Reference,
  today: Day,
): (due: Day | null) => { readonly workingDaysLeft: number | null; readonly provisional: boolean } {
  const calendar = calendarOn(reference, today);
  const known = new Map<string, { readonly workingDaysLeft: number; readonly provisional: boolean }>();
  return (due) => {
    if (due === null) return { workingDaysLeft: null, provisional: false };
    const before = known.get(due);
    if (before !== undefined) return before;
    const workingDaysLeft =
      due < today
        ? -countedDays(due, today, 'working-day', calendar).length
        : countedDays(today, due, 'working-day', calendar).length;
    const counted = { workingDaysLeft, provisional: isProvisional(due, due, calendar) };
    known.set(due, counted);
    return counted;
  };
}
