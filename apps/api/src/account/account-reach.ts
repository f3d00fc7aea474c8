import { Inject, Injectable } from '@nestjs/common';
import { Casework } from '@vinhdanh/casework';
import { dayOf, inForceOn } from '@vinhdanh/domain';
import { Clocks } from '@vinhdanh/event-log';
import { RegisterRows } from '@vinhdanh/operations';
import { Access } from '../access/access.js';
import { problem } from '../problem/problem-error.js';
import { Credentials } from '../session/credentials.js';
import type { Session } from '../session/session.js';

/**
 * Who may act on another's account. One account serves its person in every register. Whoever acts on it must therefore
 * administer each unit in which the person holds a role; otherwise an administrator of a commune could sign in as the
 * chair of the province.
 */
@Injectable()
export class AccountReach {
  constructor(
    @Inject(Access) private readonly access: Access,
    @Inject(Casework) private readonly casework: Casework,
    @Inject(Clocks) private readonly clocks: Clocks,
    @Inject(Credentials) private readonly credentials: Credentials,
    @Inject(RegisterRows) private readonly registers: RegisterRows,
  ) {}

  /** @throws ProblemError `not-found`, `administrator-only`, `own-account`, `account-beyond-reach` */
  async require(register: string, account: string, session: Session): Promise<void> {
    await this.access.administrator(register, session, 'any');
    const { persons } = await this.casework.reference(register);
    if (!Object.values(persons).some(({ accounts }) => accounts.includes(account))) throw problem('not-found');
    if (account === session.account) throw problem('own-account');
    if (session.installationAdministrator) return;
    if (await this.credentials.administersInstallation(account)) throw problem('account-beyond-reach');
    for (const each of await this.registers.ofAccount(account))
      if (!(await this.#covers(each, account, session))) throw problem('account-beyond-reach');
  }

  /** Whether the session's account administers, in a register, every unit in which the other holds a role today. */
  async #covers(register: string, account: string, session: Session): Promise<boolean> {
    const { persons } = await this.casework.reference(register);
    const today = dayOf((await this.clocks.now(register)).now);
    const held = Object.values(persons)
      .filter(({ accounts }) => accounts.includes(account))
      .flatMap(({ grants }) => grants.filter((grant) => inForceOn(grant, today)));
    for (const unit of new Set(held.map((grant) => grant.unit)))
      if (!(await this.access.administers(register, session, unit))) return false;
    return true;
  }
}
