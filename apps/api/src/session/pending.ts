import { Inject, Injectable } from '@nestjs/common';
import { Casework } from '@vinhdanh/casework';
import type { ApiConfig, Role } from '@vinhdanh/contracts';
import { dayOf, inForceOn, personOfAccount } from '@vinhdanh/domain';
import { Clocks } from '@vinhdanh/event-log';
import { RegisterRows } from '@vinhdanh/operations';
import { z } from 'zod';
import { CONFIG } from '../app/tokens.js';
import type { Session } from './session.js';

/** What a session must do before anything else: set a password, give the second factor, or set one up. */
export const Pending = z.enum(['password', 'factor', 'enrol']);
export type Pending = z.infer<typeof Pending>;

/** Roles that administer, decide or audit: who steals such an account could undo what all others do. */
const guarded: readonly Role[] = ['administrator', 'chair', 'unit-head', 'auditor'];

/** Says what a session still lacks. */
@Injectable()
export class Pendings {
  readonly #roles: ReadonlySet<Role>;
  readonly #registers: RegisterRows;
  readonly #casework: Casework;
  readonly #clocks: Clocks;
  /** A session object lives for seconds; roles of its account are looked up once in that time. */
  readonly #known = new WeakMap<Session, Promise<boolean>>();

  constructor(
    @Inject(CONFIG) { SECOND_FACTOR_ROLES, MODE }: Pick<ApiConfig, 'SECOND_FACTOR_ROLES' | 'MODE'>,
    @Inject(RegisterRows) registers: RegisterRows,
    @Inject(Casework) casework: Casework,
    @Inject(Clocks) clocks: Clocks,
  ) {
    const named = Array.isArray(SECOND_FACTOR_ROLES) ? SECOND_FACTOR_ROLES : null;
    this.#roles = new Set(named ?? (SECOND_FACTOR_ROLES === 'auto' && MODE === 'production' ? guarded : []));
    this.#registers = registers;
    this.#casework = casework;
    this.#clocks = clocks;
  }

  /** What comes first; null = the session may do what its roles allow. */
  async of(session: Session): Promise<Pending | null> {
    if (session.factorKept && !session.factorGiven) return 'factor';
    if (session.handedOver) return 'password';
    // a provider may have asked for the second factor of an account that has none here
    return !session.factorGiven && (await this.#mustHaveFactor(session)) ? 'enrol' : null;
  }

  /** Whether the account must sign in with a second factor, by the roles that it holds today in any register. */
  async required(account: string, installationAdministrator: boolean): Promise<boolean> {
    if (this.#roles.size === 0) return false;
    if (installationAdministrator && this.#roles.has('administrator')) return true;
    const registers = await this.#registers.ofAccount(account);
    const held = await Promise.all(registers.map((register) => this.#holds(register, account)));
    return held.includes(true);
  }

  #mustHaveFactor(session: Session): Promise<boolean> {
    const known = this.#known.get(session) ?? this.required(session.account, session.installationAdministrator);
    this.#known.set(session, known);
    return known;
  }

  async #holds(register: string, account: string): Promise<boolean> {
    const reference = await this.#casework.reference(register);
    if (reference.register === null) return false;
    const today = dayOf((await this.#clocks.now(register)).now);
    const grants = personOfAccount(reference, account)?.grants ?? [];
    return grants.some((grant) => this.#roles.has(grant.role) && inForceOn(grant, today));
  }
}
