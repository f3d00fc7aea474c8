import type { Moment } from '@vinhdanh/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { CredentialRows } from '@vinhdanh/operations';
import { hashPassword, passwordFits } from './password.js';

/** Accounts that may sign in, and their passwords. */
@Injectable()
export class Credentials {
  readonly #rows: CredentialRows;

  constructor(@Inject(CredentialRows) rows: CredentialRows) {
    this.#rows = rows;
  }

  /** Account id for a user name and its password; null = one of the two is wrong. Takes the same time in both cases. */
  async check(username: string, password: string): Promise<string | null> {
    const known = await this.#rows.find(username);
    return (await passwordFits(known?.passwordHash ?? null, password)) ? (known?.account ?? null) : null;
  }

  /** All accounts that may sign in, by user name. */
  all(): Promise<{ id: string; username: string; name: string }[]> {
    return this.#rows.all();
  }

  async taken(username: string): Promise<boolean> {
    return (await this.#rows.find(username)) !== null;
  }

  /** Gives an account its user name and password. @returns false when the name or the account has them already */
  async set(account: string, username: string, name: string, password: string): Promise<boolean> {
    return this.#rows.add({ account, username, name, passwordHash: await hashPassword(password) });
  }

  /** Changes the password of an account. */
  async change(account: string, password: string): Promise<void> {
    await this.#rows.change(account, await hashPassword(password));
  }

  /** The same for the first account: of concurrent attempts one wins. @returns false when there is an account */
  async setFirst(account: string, username: string, name: string, password: string): Promise<boolean> {
    return this.#rows.addFirst({ account, username, name, passwordHash: await hashPassword(password) });
  }

  /** User names of accounts, and the latest sign-in whose session exists. */
  known(
    accounts: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly username: string; readonly signedInAt: Moment | null }>> {
    return this.#rows.known(accounts);
  }

  /** Whether any account can sign in. */
  any(): Promise<boolean> {
    return this.#rows.any();
  }
}
