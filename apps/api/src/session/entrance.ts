import { Inject, Injectable } from '@nestjs/common';
import type { ApiConfig } from '@vinhdanh/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG } from '../app/tokens.js';
import { Registers } from '../register/registers.js';
import { AccountTrail } from './account-trail.js';
import { KnownBrowsers } from './known-browser.js';
import { Pendings } from './pending.js';
import type { SessionView } from './session-view.js';
import { browserCookie, browserKnown, readCookie, sessionCookie, setCookie, type Session } from './session.js';
import { Sessions } from './sessions.js';

/** Somebody who has shown who they are. */
interface Entrant {
  readonly account: string;
  readonly username: string;
  /** The identity provider says so. */
  readonly byProvider: boolean;
  /** They have given a second factor as well. */
  readonly factorGiven: boolean;
}

/** What happens when somebody has shown who they are, whichever way they came. */
@Injectable()
export class Entrance {
  constructor(
    @Inject(CONFIG) private readonly config: ApiConfig,
    @Inject(AccountTrail) private readonly trail: AccountTrail,
    @Inject(KnownBrowsers) private readonly browsers: KnownBrowsers,
    @Inject(Pendings) private readonly pendings: Pendings,
    @Inject(Registers) private readonly registers: Registers,
    @Inject(Sessions) private readonly sessions: Sessions,
  ) {}

  /** Opens a session, writes it down and sets its cookies. */
  async open(
    { account, username, byProvider, factorGiven }: Entrant,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<SessionView> {
    const { token, session } = await this.sessions.open(account, { byProvider, factorGiven });
    await this.trail.note(request, {
      kind: byProvider ? 'signed-in-by-provider' : 'signed-in',
      account: { id: account },
    });
    const mark = this.browsers.with(username, readCookie(request, this.config, browserCookie));
    setCookie(reply, this.config, sessionCookie, token, this.config.SESSION_HOURS * 3600);
    setCookie(reply, this.config, browserCookie, mark, browserKnown);
    return this.view(session);
  }

  async view(session: Session): Promise<SessionView> {
    const { account: id, username, name, installationAdministrator, csrf, byProvider } = session;
    const pending = await this.pendings.of(session);
    return {
      csrf,
      account: { id, username, name, installationAdministrator },
      pending,
      byProvider,
      registers: pending === null ? await this.registers.of(id) : [],
    };
  }
}
