import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { type ApiConfig, Username } from '@vinhdanh/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Credentials } from './credentials.js';
import { TakesBody } from '../app/body-limits.js';
import { CONFIG } from '../app/tokens.js';
import { AnswersNoPersonalData } from '../personal-read/declaration.js';
import { problem } from '../problem/problem-error.js';
import { Registers } from '../register/registers.js';
import { KnownBrowsers } from './known-browser.js';
import { LoginLimit } from './login-limit.js';
import { Public } from './public.js';
import { SessionView } from './session-view.js';
import { browserCookie, browserKnown, cookieOf, sessionCookie, type Session } from './session.js';
import { Sessions } from './sessions.js';
import { SignedIn } from './signed-in.js';

const SignIn = z
  .strictObject({ username: z.string().trim().toLowerCase().max(63), password: z.string().min(1).max(200) })
  .meta({ examples: [{ username: 'officer', password: 'the password printed at start' }] });

@ApiTags('session')
@AnswersNoPersonalData()
@Controller('api')
export class SessionController {
  constructor(
    @Inject(CONFIG) private readonly config: ApiConfig,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Credentials) private readonly credentials: Credentials,
    @Inject(LoginLimit) private readonly limit: LoginLimit,
    @Inject(KnownBrowsers) private readonly browsers: KnownBrowsers,
    @Inject(Registers) private readonly registers: Registers,
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
    const account = await this.limit.ask(this.browsers.tryOf(request, username), () =>
      this.credentials.check(Username.safeParse(username).success ? username : '', password),
    );
    if (account === null) throw problem('wrong-credentials');
    const { token, session } = await this.sessions.open(account);
    void reply
      .setCookie(sessionCookie, token, cookieOf(this.config, this.config.SESSION_HOURS * 3600))
      .setCookie(
        browserCookie,
        this.browsers.with(username, request.cookies[browserCookie]),
        cookieOf(this.config, browserKnown),
      )
      .header('cache-control', 'no-store');
    return this.#view(session);
  }

  @Get('session')
  @ApiOperation({ summary: 'Who is signed in, with registers and roles' })
  @ApiResponse({ status: 200, description: 'The session', standardSchema: SessionView })
  async read(@SignedIn() session: Session, @Res({ passthrough: true }) reply: FastifyReply): Promise<SessionView> {
    void reply.header('cache-control', 'no-store');
    return this.#view(session);
  }

  @Delete('session')
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out' })
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.close(request.cookies[sessionCookie] ?? '');
    void reply.clearCookie(sessionCookie, cookieOf(this.config, 0));
  }

  @Delete('sessions')
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out everywhere: every session of the account ends' })
  async signOutEverywhere(
    @SignedIn() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.closeAll(session.account, null);
    void reply.clearCookie(sessionCookie, cookieOf(this.config, 0));
  }

  async #view(session: Session): Promise<SessionView> {
    const { account: id, username, name, installationAdministrator, csrf } = session;
    return { csrf, account: { id, username, name, installationAdministrator }, registers: await this.registers.of(id) };
  }
}
