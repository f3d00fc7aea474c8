import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { type ApiConfig, Username } from '@vinhdanh/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AccountTrail } from './account-trail.js';
import { Credentials } from './credentials.js';
import { Entrance } from './entrance.js';
import { TakesBody } from '../app/body-limits.js';
import { CONFIG } from '../app/tokens.js';
import { AnswersNoPersonalData } from '../personal-read/declaration.js';
import { problem } from '../problem/problem-error.js';
import { KnownBrowsers } from './known-browser.js';
import { LoginLimit } from './login-limit.js';
import { BeforeAll, Public } from './public.js';
import { SessionView } from './session-view.js';
import { readCookie, sessionCookie, setCookie, type Session } from './session.js';
import { Sessions } from './sessions.js';
import { SignedIn } from './signed-in.js';

const SignIn = z
  .strictObject({ username: z.string().trim().toLowerCase().max(63), password: z.string().min(1).max(200) })
  .meta({ examples: [{ username: 'officer', password: 'the password printed at start' }] });

@ApiTags('session')
@BeforeAll()
@AnswersNoPersonalData()
@Controller('api')
export class SessionController {
  constructor(
    @Inject(CONFIG) private readonly config: ApiConfig,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Credentials) private readonly credentials: Credentials,
    @Inject(LoginLimit) private readonly limit: LoginLimit,
    @Inject(KnownBrowsers) private readonly browsers: KnownBrowsers,
    @Inject(AccountTrail) private readonly trail: AccountTrail,
    @Inject(Entrance) private readonly entrance: Entrance,
  ) {}

  @Public()
  @Post('sessions')
  @TakesBody({ bytes: 4096, depth: 2, values: 20 })
  @ApiOperation({ summary: 'Sign in; sets the session cookie and answers the CSRF token that unsafe requests carry' })
  @ApiResponse({ status: 201, description: 'Signed in', standardSchema: SessionView })
  async signIn(
    @Body({ schema: SignIn }) body: z.infer<typeof SignIn>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    if (request.headers['sec-fetch-site'] === 'cross-site') throw problem('cross-site');
    const { username, password } = body;
    const standing = await this.limit.ask(this.browsers.tryOf(request, username), () =>
      this.credentials.check(Username.safeParse(username).success ? username : '', password),
    );
    if (standing === null || standing.disabled || standing.lapsed) {
      await this.trail.note(request, { kind: 'sign-in-failed', account: { username } });
      throw problem(
        standing === null ? 'wrong-credentials' : standing.disabled ? 'account-disabled' : 'password-lapsed',
      );
    }
    const { account } = standing;
    return this.entrance.open({ account, username, byProvider: false, factorGiven: false }, request, reply);
  }

  @Get('session')
  @ApiOperation({ summary: 'The signed-in account, with registers and roles' })
  @ApiResponse({ status: 200, description: 'The session', standardSchema: SessionView })
  async read(@SignedIn() session: Session): Promise<SessionView> {
    return this.entrance.view(session);
  }

  @Delete('session')
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out' })
  async signOut(
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.close(readCookie(request, this.config, sessionCookie));
    await this.trail.note(request, { kind: 'signed-out', account: { id: session.account } });
    setCookie(reply, this.config, sessionCookie, '', 0);
  }

  @Delete('sessions')
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out everywhere: every session of the account ends' })
  async signOutEverywhere(
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.closeAll(session.account, null);
    await this.trail.note(request, { kind: 'signed-out-everywhere', account: { id: session.account } });
    setCookie(reply, this.config, sessionCookie, '', 0);
  }
}
