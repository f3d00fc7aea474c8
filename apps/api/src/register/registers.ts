import { Inject, Injectable } from '@nestjs/common';
import { Casework } from '@vinhdanh/casework';
import { registerEvents } from '@vinhdanh/contracts';
import { dayOf, inForceOn, personOfAccount } from '@vinhdanh/domain';
import { type ClockReading, Clocks, PersonNames } from '@vinhdanh/event-log';
import { RegisterRows } from '@vinhdanh/operations';
import { z } from 'zod';
import type { KnownPeople } from '../access/known-people.js';
import type { ClockView, Person, RegisterDetail, RegisterView } from './views.js';

const Born = z.object({ register: z.string(), facts: registerEvents.RegisterCreated });

/** Registers as accounts see them. */
@Injectable()
export class Registers {
  readonly #rows: RegisterRows;
  readonly #names: PersonNames;
  readonly #casework: Casework;
  readonly #clocks: Clocks;

  constructor(
    @Inject(RegisterRows) rows: RegisterRows,
    @Inject(PersonNames) names: PersonNames,
    @Inject(Casework) casework: Casework,
    @Inject(Clocks) clocks: Clocks,
  ) {
    this.#rows = rows;
    this.#names = names;
    this.#casework = casework;
    this.#clocks = clocks;
  }

  /** Registers in which the account belongs to a person, with the roles that they hold today. */
  async of(account: string): Promise<RegisterDetail[]> {
    const registers = await this.#rows.ofAccount(account);
    const views = await Promise.all(registers.map((register) => this.one(register, account)));
    return views.filter((view) => view !== null);
  }

  /** All registers of the installation, without their reference data. */
  async all(account: string): Promise<RegisterView[]> {
    const [rows, clocks, own] = await Promise.all([this.#rows.all(), this.#clocks.registers(), this.of(account)]);
    return z
      .array(Born)
      .parse(rows)
      .flatMap(({ register, facts }): RegisterView[] => {
        const clock = clocks.find((each) => each.register === register);
        const mine = own.find((view) => view.id === register);
        if (mine !== undefined) return [mine];
        return clock === undefined
          ? []
          : [
              {
                id: register,
                name: facts.name,
                person: null,
                training: facts.training,
                readOnly: this.#casework.refusesSimulated && clock.kind === 'simulated',
                clock: clockView(clock),
                grants: [],
              },
            ];
      });
  }

  /** One register; null = there is none. */
  async one(register: string, account: string): Promise<RegisterDetail | null> {
    const reference = await this.#casework.reference(register);
    if (reference.register === null) return null;
    const clock = await this.#clocks.now(register);
    const own = personOfAccount(reference, account);
    const today = dayOf(clock.now);
    return {
      id: register,
      name: reference.register.name,
      person: own?.person ?? null,
      training: reference.register.training,
      readOnly: this.#casework.refusesSimulated && clock.kind === 'simulated',
      clock: clockView(clock),
      grants: (own?.grants ?? []).filter((grant) => inForceOn(grant, today)),
      alone: await this.#casework.alone(register),
      calendars: [...new Set(reference.calendars.map(({ calendar }) => calendar.year))],
      policies: reference.policies.map(({ hash, pack }) => ({
        id: pack.id,
        hash,
        title: pack.title,
        effectiveFrom: pack.effectiveFrom,
        effectiveTo: pack.effectiveTo,
      })),
    };
  }

  /** These persons, with the names that have not been erased. */
  async people(register: string, known: KnownPeople): Promise<Person[]> {
    const { persons } = await this.#casework.reference(register);
    const names = await this.#names.of([...known.keys()]);
    return [...known].map(([id, grants]) => ({
      id,
      name: names.get(id) ?? null,
      accounts: [...(persons[id]?.accounts ?? [])],
      grants: [...grants],
    }));
  }
}

export const clockView = ({ now, kind, held, speed, epoch }: ClockReading): ClockView => ({
  now,
  kind,
  held,
  speed,
  epoch,
});
