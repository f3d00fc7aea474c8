import type { Browser } from 'playwright-core';
import { CaseScreen } from './case-screen.js';
import { personOf } from './house.js';
import type { Person } from './person.js';

/**
 * The persons of one register, each at a screen of their own. Each is signed in on first use, with no page open yet.
 */
export class Desks {
  readonly #people = new Map<string, Person>();

  /** @param prefix of the names of the register's accounts */
  constructor(
    readonly browser: Browser,
    readonly url: string,
    readonly prefix: '' | 'training.',
  ) {}

  /** @param name of the account without the prefix; `admin` is the administrator of the installation */
  async person(name: string): Promise<Person> {
    const there = this.#people.get(name);
    if (there !== undefined) return there;
    const comes = await personOf(this.browser, this.url, name === 'admin' ? name : `${this.prefix}${name}`);
    this.#people.set(name, comes);
    return comes;
  }

  /** A person who has just opened the page of a case. */
  async at(name: string, caseId: string, search = ''): Promise<CaseScreen> {
    return new CaseScreen(await this.person(name), caseId).open(search);
  }

  /** Errors that the browsers reported, each line with the name of its person. */
  get complaints(): readonly string[] {
    return [...this.#people].flatMap(([name, { complaints }]) =>
      complaints.map((complaint) => `${name}: ${complaint}`),
    );
  }
}
