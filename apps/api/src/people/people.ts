import { Inject, Injectable } from '@nestjs/common';
import { Casework } from '@vinhdanh/casework';
import { Pool } from 'pg';
import { PersonNames } from './person-names.js';

/** Who an account is. */
export interface KnownAccount {
  readonly username: string | null;
  readonly person: string | null;
  readonly name: string | null;
}

/** Accounts as people of a register: whoever acted or read, by name. */
@Injectable()
export class People {
  readonly #pool: Pool;
  readonly #casework: Casework;
  readonly #names: PersonNames;

  constructor(@Inject(Pool) pool: Pool, @Inject(Casework) casework: Casework, @Inject(PersonNames) names: PersonNames) {
    this.#pool = pool;
    this.#casework = casework;
    this.#names = names;
  }

  /** Accounts that an id names: itself, or those of the person of that id. */
  async accounts(register: string, id: string): Promise<readonly string[]> {
    const { persons } = await this.#casework.reference(register);
    return persons[id]?.accounts ?? [id];
  }

  async of(register: string, accounts: readonly string[]): Promise<ReadonlyMap<string, KnownAccount>> {
    const wanted = [...new Set(accounts)].filter((account) => account !== 'system');
    const { persons } = await this.#casework.reference(register);
    const byAccount = new Map(
      Object.entries(persons).flatMap(([person, known]) => known.accounts.map((account) => [account, person] as const)),
    );
    const [names, { rows }] = await Promise.all([
      this.#names.of(wanted.map((account) => byAccount.get(account) ?? null)),
      this.#pool.query<{ account: string; username: string; name: string }>({
        name: 'people-accounts',
        text: 'select c.account::text as account, c.username, c.name from ops.credential c where c.account::text = any ($1)',
        values: [wanted],
      }),
    ]);
    const known = new Map(rows.map((row) => [row.account, row]));
    return new Map(
      wanted.map((account) => {
        const person = byAccount.get(account) ?? null;
        // the register's own name of a person goes with his erasure; that of an account without a person is the account's
        const name = person === null ? (known.get(account)?.name ?? null) : (names.get(person) ?? null);
        return [account, { username: known.get(account)?.username ?? null, person, name }];
      }),
    );
  }
}
