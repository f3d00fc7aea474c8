import type { Casework, Visibility } from '@vinhdanh/casework';
import type { Clocks } from '@vinhdanh/event-log';
import { problem } from '../problem/problem-error.js';
import type { Session } from '../session/session.js';

/** Answers what an account may see and administer in a register. Roles count by the register's business day and reach the subtree of their unit. */
export class Access {
  readonly #casework: Casework;
  readonly #clocks: Clocks;

  constructor(casework: Casework, clocks: Clocks) {
    this.#casework = casework;
    this.#clocks = clocks;
  }

  /** Person, roles and visible units; null = no role there today, or no such register. */
  async visibility(register: string, session: Session): Promise<Visibility | null> {
    if ((await this.#casework.reference(register)).register === null) return null;
    const { now } = await this.#clocks.now(register);
    const seen = await this.#casework.visibility(register, session, now);
    return seen === null || seen.roles.length === 0 ? null : seen;
  }

  /** What a member of the register sees. @throws ProblemError `not-found` to outsiders: nobody learns that the register exists */
  async member(register: string, session: Session): Promise<Visibility> {
    const seen = await this.visibility(register, session);
    if (seen === null) throw problem('not-found');
    return seen;
  }

  /** Lets members and the administrator of the installation pass. @throws ProblemError `not-found` */
  async insider(register: string, session: Session): Promise<void> {
    if (!session.installationAdministrator) await this.member(register, session);
    else if ((await this.#casework.reference(register)).register === null) throw problem('not-found');
  }

  /** Lets administrators of the register and of the installation pass. @throws ProblemError `not-found` to outsiders, `administrator-only` to members */
  async administrator(register: string, session: Session): Promise<void> {
    await this.insider(register, session);
    if (session.installationAdministrator) return;
    if ((await this.visibility(register, session))?.roles.includes('administrator') !== true) throw problem('administrator-only');
  }
}
