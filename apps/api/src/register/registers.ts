import { Inject, Injectable } from '@nestjs/common';
import { Casework } from '@vinhdanh/casework';
import { registerEvents } from '@vinhdanh/contracts';
import { dayOf, inForceOn, personOfAccount } from '@vinhdanh/domain';
import { type ClockReading, Clocks } from '@vinhdanh/event-log';
import { Pool } from 'pg';
import { z } from 'zod';
import type { ClockView, Person, RegisterDetail, RegisterView } from './views.js';

const Born = z.object({ register: z.string(), facts: registerEvents.RegisterCreated });

/** Registers as accounts see them. */
@Injectable()
export class Registers {
  readonly #pool: Pool;
  readonly #casework: Casework;
  readonly #clocks: Clocks;

  constructor(@Inject(Pool) pool: Pool, @Inject(Casework) casework: Casework, @Inject(Clocks) clocks: Clocks) {
    this.#pool = pool;
    this.#casework = casework;
    this.#clocks = clocks;
  }

  /** Registers in which the account belongs to a person, with the roles he holds today. */
  async of(account: string): Promise<RegisterDetail[]> {
    const { rows } = await this.#pool.query<{ register: string }>({
      name: 'registers-of-account',
      // over the persons of each register, not over all events
      text: `select distinct s.register from ops.register_clock c join log.stream s on s.register = c.register and s.kind = 'person'
               join log.event e on e.stream_id = s.stream_id and e.type = 'AccountLinked' and e.facts->>'account' = $1 order by s.register`,
      values: [account],
    });
    const views = await Promise.all(rows.map(({ register }) => this.one(register, account)));
    return views.filter((view) => view !== null);
  }

  /** All registers of the installation, without their reference data. */
  async all(account: string): Promise<RegisterView[]> {
    const [{ rows }, clocks, own] = await Promise.all([
      this.#pool.query({
        name: 'registers-all',
        text: `select c.register, e.facts from ops.register_clock c join log.event e on e.stream_id = 'register:' || c.register and e.version = 1 order by e.pos`,
      }),
      this.#clocks.registers(),
      this.of(account),
    ]);
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

  /** Persons of the register with their names, where these were not erased. */
  async people(register: string): Promise<Person[]> {
    const { persons } = await this.#casework.reference(register);
    const { rows } = await this.#pool.query<{ stream: string; name: string | null }>({
      name: 'register-names',
      text: `select e.stream_id as stream, p.body->>'name' as name from log.event e join log.event_personal p on p.pos = e.pos and p.class = 'identity'
             where e.stream_id = any ($1) and e.version = 1`,
      values: [Object.keys(persons).map((id) => `person:${id}`)],
    });
    const names = new Map(rows.map((row) => [row.stream, row.name]));
    return Object.entries(persons).map(([id, { accounts, grants }]) => ({
      id,
      name: names.get(`person:${id}`) ?? null,
      accounts: [...accounts],
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
