import { Inject, Injectable } from '@nestjs/common';
import type { ApiConfig } from '@vinhdanh/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG } from '../app/tokens.js';
import { problem } from '../problem/problem-error.js';
import { AccountTrail } from './account-trail.js';
import { KnownBrowsers } from './known-browser.js';
import { LoginLimit } from './login-limit.js';
import { readCookie, sessionCookie, setCookie, type Session } from './session.js';
import { Sessions } from './sessions.js';

/** What is common to all second factors: how often they may be tried, and what follows once one has been given. */
@Injectable()
export class FactorGate {
  constructor(
    @Inject(CONFIG) private readonly config: ApiConfig,
    @Inject(AccountTrail) private readonly trail: AccountTrail,
    @Inject(KnownBrowsers) private readonly browsers: KnownBrowsers,
    @Inject(LoginLimit) private readonly limit: LoginLimit,
    @Inject(Sessions) private readonly sessions: Sessions,
  ) {}

  /**
   * Lets a session change its second factors only once it has given one that is kept, under a password of its own:
   * otherwise whoever knows a password, or handed it over, would add a factor of theirs.
   * @throws ProblemError `second-factor-needed`, `password-of-your-own`
   */
  requireOpen({ factorKept, factorGiven, handedOver }: Session): void {
    if (factorKept && !factorGiven) throw problem('second-factor-needed');
    if (handedOver) throw problem('password-of-your-own');
  }

  /**
   * Tries a factor, as often as passwords may be tried.
   * @throws ProblemError `wrong` where the check finds null; `too-many-sign-ins`
   */
  async limited<Found>(
    session: Session,
    request: FastifyRequest,
    wrong: 'wrong-code' | 'passkey-refused',
    check: () => Promise<Found | null>,
  ): Promise<Found> {
    const tried = this.browsers.tryOf(request, session.username);
    // who gives a second factor has given the password: they are counted by the account alone, wherever they come from
    const found = await this.limit.ask({ ...tried, browser: `codes of ${session.account}` }, check);
    if (found !== null) return found;
    await this.trail.note(request, { kind: 'second-factor-failed', account: { id: session.account } });
    throw problem(wrong);
  }

  /** Another token for a session that may do more than before. */
  async goOn(session: Session, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const token = await this.sessions.withFactor(readCookie(request, this.config, sessionCookie), session);
    setCookie(reply, this.config, sessionCookie, token, this.config.SESSION_HOURS * 3600);
  }

  /** The account has its first factor: its other sessions end, and this one goes on with it. */
  async firstFactor(session: Session, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    await this.sessions.closeAll(session.account, readCookie(request, this.config, sessionCookie));
    await this.goOn(session, request, reply);
  }
}
