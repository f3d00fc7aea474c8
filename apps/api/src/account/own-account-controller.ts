import { Body, Controller, Get, HttpCode, Inject, Put, Req } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { OpenAccount, type ApiConfig } from '@vinhdanh/contracts';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CONFIG } from '../app/tokens.js';
import { AnswersNoPersonalData } from '../personal-read/declaration.js';
import { problem } from '../problem/problem-error.js';
import { AccountTrail } from '../session/account-trail.js';
import { KnownBrowsers } from '../session/known-browser.js';
import { LoginLimit } from '../session/login-limit.js';
import { requireGoodPassword } from '../session/password-rule.js';
import { BeforeAll } from '../session/public.js';
import { readCookie, sessionCookie, type Session } from '../session/session.js';
import { Sessions } from '../session/sessions.js';
import { SignedIn } from '../session/signed-in.js';
import { Credentials } from '../session/credentials.js';

const NewPassword = z.strictObject({
  current: z.string().min(1).max(200),
  next: OpenAccount.shape.password.describe('At least 10 characters'),
});
const OpenSessions = z.object({
  items: z.array(
    z.object({
      openedAt: z.string().describe('UTC, clock of the machine'),
      expiresAt: z.string().describe('UTC, clock of the machine'),
      current: z.boolean().describe('The session that asks'),
    }),
  ),
});

/** What a person does with the account that is signed in. */
@ApiTags('accounts')
@AnswersNoPersonalData()
@Controller('api/account')
export class OwnAccountController {
  constructor(
    @Inject(CONFIG) private readonly config: ApiConfig,
    @Inject(Credentials) private readonly credentials: Credentials,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(LoginLimit) private readonly limit: LoginLimit,
    @Inject(AccountTrail) private readonly trail: AccountTrail,
    @Inject(KnownBrowsers) private readonly browsers: KnownBrowsers,
  ) {}

  @Get('sessions')
  @ApiOperation({ summary: 'Where this account is signed in: its sessions, the youngest first' })
  @ApiResponse({ status: 200, description: 'The sessions', standardSchema: OpenSessions })
  async open(@SignedIn() session: Session, @Req() request: FastifyRequest): Promise<z.infer<typeof OpenSessions>> {
    return { items: [...(await this.sessions.of(session.account, readCookie(request, this.config, sessionCookie)))] };
  }

  @BeforeAll()
  @Put('password')
  @HttpCode(204)
  @ApiOperation({ summary: 'Change the password; every other session of the account ends' })
  async change(
    @Body({ schema: NewPassword }) { current, next }: z.infer<typeof NewPassword>,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    const standing = await this.limit.ask(this.browsers.tryOf(request, session.username), () =>
      this.credentials.check(session.username, current),
    );
    const own = { id: session.account };
    if (standing?.account !== session.account) {
      await this.trail.note(request, { kind: 'password-change-failed', account: own });
      throw problem('wrong-password');
    }
    requireGoodPassword('next', next, [session.username, session.name]);
    if (next.normalize('NFC') === current.normalize('NFC')) throw problem('same-password');
    await this.credentials.change(session.account, next);
    await this.sessions.closeAll(session.account, readCookie(request, this.config, sessionCookie));
    await this.trail.note(request, { kind: 'password-changed', account: own });
  }
}
