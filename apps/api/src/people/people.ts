import { Inject, Injectable } from '@nestjs/common';
import { Casework } from '@vinhdanh/casework';
import { CredentialRows } from '@vinhdanh/operations';
import { PersonNames } from '@vinhdanh/event-log';

/** The name behind an account. */
export interface KnownAccount {
  readonly username: string | null;
  readonly person: string | null;
  readonly name: string | null;
}

/** Accounts as people of a register: actors and readers, by name. */
@Injectable()
export class People {
  readonly #credentials: CredentialRows;
  readonly #casework: Casework;
  readonly #names: PersonNames;

  constructor(
    @Inject(CredentialRows) credentials: CredentialRows,
    @Inject(Casework) casework: Casework,
    @Inject(PersonNames) names: PersonNames,
  ) {
    this.#credentials = credentials;
    this.#casework = casework;
    this.#names = names;
  }

  /** Accounts that an id names: itself, or those of the person with that id. */
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
    const [names, known] = await Promise.all([
      this.#names.of(wanted.map((account) => byAccount.get(account) ?? null)),
      this.#credentials.named(wanted),
    ]);
    return new Map(
      wanted.map((account) => {
        const person = byAccount.get(account) ?? null;
        // an erasure removes the register's name of a person; an account without a person has its own name
        const name = person === null ? (known.get(account)?.name ?? null) : (names.get(person) ?? null);
        return [account, { username: known.get(account)?.username ?? null, person, name }];
      }),
    );
  }
}
