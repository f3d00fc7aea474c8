import { randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CredentialRows, type KnownCredential, type StandingCredential } from '@vinhdanh/operations';
import { hashPassword, passwordFits } from './password.js';

/** How long a password that was handed over is good, hours. */
const handedOverHours = 72;
/** Letters and digits that nobody takes for another when reading them aloud. */
const spoken = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Four times four characters, 79 random bits. */
const newHandOver = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => spoken[randomInt(spoken.length)]).join('')).join('-');

/** Accounts that may sign in, and their passwords. */
@Injectable()
export class Credentials {
  readonly #rows: CredentialRows;

  constructor(@Inject(CredentialRows) rows: CredentialRows) {
    this.#rows = rows;
  }

  /**
   * The credential of a user name and its password; null = one of the two is wrong. Takes equally long in both cases.
   */
  async check(username: string, password: string): Promise<StandingCredential | null> {
    const known = await this.#rows.find(username);
    return (await passwordFits(known?.passwordHash ?? null, password)) ? known : null;
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
    return this.#rows.add({
      account,
      username,
      name,
      passwordHash: await hashPassword(password),
      handedOverHours: null,
    });
  }

  /** The same with a code to hand over, good for three days and for setting a password. @returns null = name taken */
  async setCode(account: string, username: string, name: string): Promise<string | null> {
    const code = newHandOver();
    const passwordHash = await hashPassword(code);
    return (await this.#rows.add({ account, username, name, passwordHash, handedOverHours })) ? code : null;
  }

  /** Changes the password of an account. */
  async change(account: string, password: string): Promise<void> {
    await this.#rows.change(account, await hashPassword(password));
  }

  /** A password that an administrator hands over: good for three days, and for setting another one. */
  async handOver(account: string): Promise<string> {
    const password = newHandOver();
    await this.#rows.handOver(account, await hashPassword(password), handedOverHours);
    return password;
  }

  /** Lets an account sign in no more, or again. @returns false where nothing changed */
  disable(account: string, disabled: boolean): Promise<boolean> {
    return this.#rows.disable(account, disabled);
  }

  /** Whether an account administers the whole installation. */
  administersInstallation(account: string): Promise<boolean> {
    return this.#rows.administersInstallation(account);
  }

  /** The same for the first account: of concurrent attempts one wins. @returns false when there is an account */
  async setFirst(account: string, username: string, name: string, password: string): Promise<boolean> {
    return this.#rows.addFirst({ account, username, name, passwordHash: await hashPassword(password) });
  }

  /** Accounts as administrators see them. */
  known(accounts: readonly string[]): Promise<ReadonlyMap<string, KnownCredential>> {
    return this.#rows.known(accounts);
  }

  /** Whether any account can sign in. */
  any(): Promise<boolean> {
    return this.#rows.any();
  }
}
