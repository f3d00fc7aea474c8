import { Inject, Injectable } from '@nestjs/common';
import { Casework } from '@vinhdanh/casework';
import { AccountRequests, type AccountEventKind, type RequestedAct } from '@vinhdanh/operations';
import type { FastifyRequest } from 'fastify';
import { AccountTrail } from '../session/account-trail.js';
import { Credentials } from '../session/credentials.js';
import { Pendings } from '../session/pending.js';
import type { Session } from '../session/session.js';
import { AccountReach } from './account-reach.js';

/** What an administrator does to another's account. */
export interface Act {
  readonly register: string;
  readonly account: string;
  readonly session: Session;
  readonly request: FastifyRequest;
}

export interface WeightyAct {
  readonly requested: RequestedAct;
  /** What it is about, where its name does not say it: both administrators must ask for the same. */
  readonly detail?: string;
  /** Whichever account it is: nobody but the auditor would see what it does. */
  readonly always?: boolean;
  /** What is written down. */
  readonly asked: AccountEventKind;
  readonly done: AccountEventKind;
}

/** Acts of administrators on accounts: who may, and which take two, because they let somebody in as another. */
@Injectable()
export class TwoAdministrators {
  constructor(
    @Inject(AccountReach) private readonly reach: AccountReach,
    @Inject(AccountRequests) private readonly requests: AccountRequests,
    @Inject(AccountTrail) private readonly trail: AccountTrail,
    @Inject(Casework) private readonly casework: Casework,
    @Inject(Credentials) private readonly credentials: Credentials,
    @Inject(Pendings) private readonly pendings: Pendings,
  ) {}

  /** Does what one administrator may do, and writes it down. */
  async alone({ register, account, session, request }: Act, kind: AccountEventKind, act: () => Promise<void>) {
    await this.reach.require(register, account, session);
    await act();
    await this.trail.note(request, { kind, account: { id: account }, by: session.account, register });
  }

  /** Does an act that needs two, where another has asked for it before. @returns whether it is done */
  async both(
    of: Act,
    { requested, detail, always, asked, done }: WeightyAct,
    act: () => Promise<void>,
  ): Promise<boolean> {
    const { register, account, session, request } = of;
    await this.reach.require(register, account, session);
    const ready =
      !(await this.#needsTwo(register, account, always)) ||
      (await this.requests.second(account, requested, session.account, detail));
    if (ready) await act();
    const kind = ready ? done : asked;
    await this.trail.note(request, { kind, account: { id: account }, by: session.account, register });
    return ready;
  }

  async #needsTwo(register: string, account: string, always = false): Promise<boolean> {
    if ((await this.casework.alone(register)) !== null) return false;
    if (always) return true;
    const guarded = await this.credentials.administersInstallation(account);
    return this.pendings.required(account, guarded);
  }
}
