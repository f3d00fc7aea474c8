import type { Moment } from '@vinhdanh/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { CredentialRows } from '@vinhdanh/operations';
import { hashPassword, passwordFits } from './password.js';

/** Who may sign in with which password. */
@Injectable()
export class Credentials {
  readonly #rows: CredentialRows;

  constructor(@Inject(CredentialRows) rows: CredentialRows) {
    this.#rows = rows;
  }

  /** Account id for a user name and its password; null = one of the two is wrong. Takes the same time whichever it is. */
  async check(username: string, password: string): Promise<string | null> {
    const known = await this.#rows.find(username);
    return (await passwordFits(known?.passwordHash ?? null, password)) ? (known?.account ?? null) : null;
  }

  /** Everybody who may sign in, by user name. */
  all(): Promise<{ id: string; username: string; name: string }[]> {
    return this.#rows.all();
  }

  async taken(username: string): Promise<boolean> {
    return (await this.#rows.find(username)) !== null;
  }

  /** Gives an account its user name and password. @returns false where the name or the account has them already */
  async set(account: string, username: string, name: string, password: string): Promise<boolean> {
    return this.#rows.add({ account, username, name, passwordHash: await hashPassword(password) });
  }

  /** Another password for an account that has one. */
  async change(account: string, password: string): Promise<void> {
    await this.#rows.change(account, await hashPassword(password));
  }

  /** The same for the first account of all: of those that race, one wins. @returns false where there is an account */
  async setFirst(account: string, username: string, name: string, password: string): Promise<boolean> {
    return this.#rows.addFirst({ account, username, name, passwordHash: await hashPassword(password) });
  }

  /** User names of accounts, and the latest sign-in whose session is kept. */
  known(
    accounts: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly username: string; readonly signedInAt: Moment | null }>> {
    return this.#rows.known(accounts);
  }

  /** Whether anybody can sign in at all. */
  any(): Promise<boolean> {
    return this.#rows.any();
  }
}
