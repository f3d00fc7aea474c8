import { Inject, Injectable } from '@nestjs/common';
import { Casework } from '@vinhdanh/casework';
import { dayOf, policyInForce, unitsOf } from '@vinhdanh/domain';
import { Clocks } from '@vinhdanh/event-log';
import { Assignments } from '@vinhdanh/operations';
import type { WorkFilter } from '@vinhdanh/projections';
import type { Sight } from '../access/sight.js';
import { Holders } from './holders.js';

/** Who acts in a register, as work lists show it. */
@Injectable()
export class Acting {
  readonly #casework: Casework;
  readonly #clocks: Clocks;
  readonly #assignments: Assignments;

  constructor(
    @Inject(Casework) casework: Casework,
    @Inject(Clocks) clocks: Clocks,
    @Inject(Assignments) assignments: Assignments,
  ) {
    this.#casework = casework;
    this.#clocks = clocks;
    this.#assignments = assignments;
  }

  async holders(register: string): Promise<Holders> {
    const [reference, { now }, interests] = await Promise.all([
      this.#casework.reference(register),
      this.#clocks.now(register),
      this.#casework.interestsBySubject(register),
    ]);
    const day = dayOf(now);
    const pack = policyInForce(reference, day)?.pack ?? null;
    return new Holders({ people: reference.persons, units: unitsOf(reference), pack, day }, interests);
  }

  /**
   * The filter with what follows from people: steps whose holder may not do them any more count as free; one's own work
   * has what falls to the person in place of others, and lacks what they are excluded from.
   */
  async within(filter: WorkFilter, sight: Sight, mine: boolean): Promise<WorkFilter> {
    const [holders, taken] = await Promise.all([
      this.holders(filter.register),
      filter.assignee === undefined ? [] : this.#assignments.holders(filter.register),
    ]);
    return {
      ...filter,
      lapsed: holders.lapsed(taken),
      ...(mine ? { standsIn: holders.standsIn(sight), excluded: holders.excludedWork(sight.person) } : {}),
    };
  }
}
