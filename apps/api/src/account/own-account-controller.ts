import { Body, Controller, Get, HttpCode, Inject, Put, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { OpenAccount } from '@vinhdanh/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AnswersNoPersonalData } from '../personal-read/declaration.js';
import { problem } from '../problem/problem-error.js';
import { KnownBrowsers } from '../session/known-browser.js';
import { LoginLimit } from '../session/login-limit.js';
import { sessionCookie, type Session } from '../session/session.js';
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
    @Inject(Credentials) private readonly credentials: Credentials,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(LoginLimit) private readonly limit: LoginLimit,
    @Inject(KnownBrowsers) private readonly browsers: KnownBrowsers,
  ) {}

  @Get('sessions')
  @ApiOperation({ summary: 'Where this account is signed in: its sessions, the youngest first' })
  @ApiResponse({ status: 200, description: 'The sessions', standardSchema: OpenSessions })
  async open(
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof OpenSessions>> {
    void reply.header('cache-control', 'no-store');
    return { items: [...(await this.sessions.of(session.account, request.cookies[sessionCookie] ?? ''))] };
  }

  @Put('password')
  @HttpCode(204)
  @ApiOperation({ summary: 'Change the password; every other session of the account ends' })
  async change(
    @Body({ schema: NewPassword }) { current, next }: z.infer<typeof NewPassword>,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    const account = await this.limit.ask(this.browsers.tryOf(request, session.username), () =>
      this.credentials.check(session.username, current),
    );
    if (account !== session.account) throw problem('wrong-password');
    await this.credentials.change(account, next);
    await this.sessions.closeAll(account, request.cookies[sessionCookie] ?? '');
  }
}
