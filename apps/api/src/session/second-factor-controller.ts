import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { ApiConfig } from '@vinhdanh/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { toString as qrCode } from 'qrcode';
import { z } from 'zod';
import { TakesBody } from '../app/body-limits.js';
import { CONFIG } from '../app/tokens.js';
import { AnswersNoPersonalData } from '../personal-read/declaration.js';
import { problem } from '../problem/problem-error.js';
import { AccountTrail } from './account-trail.js';
import { KnownBrowsers } from './known-browser.js';
import { LoginLimit } from './login-limit.js';
import { Pendings } from './pending.js';
import { BeforeAll } from './public.js';
import { SecondFactors } from './second-factor.js';
import { readCookie, sessionCookie, setCookie, type Session } from './session.js';
import { Sessions } from './sessions.js';
import { SignedIn } from './signed-in.js';

const Code = z.strictObject({
  code: z.string().trim().min(6).max(20).describe('Six digits of the app, or a printed code'),
});
type Code = z.infer<typeof Code>;
const Standing = z.object({
  kept: z.boolean(),
  required: z.boolean().describe('By the roles of the account'),
  codesLeft: z.int().describe('Printed codes that can still be used'),
});
const Proposed = z.object({
  secret: z.string().describe('Base32, for typing it in'),
  uri: z.string().describe('otpauth://'),
  qr: z.string().describe('The same as a picture, SVG'),
});
const Printed = z.object({ codes: z.array(z.string()).describe('Shown this once; each is good once') });

/** The second factor of one's own account. */
@ApiTags('session')
@AnswersNoPersonalData()
@BeforeAll()
@Controller('api')
export class SecondFactorController {
  constructor(
    @Inject(CONFIG) private readonly config: ApiConfig,
    @Inject(AccountTrail) private readonly trail: AccountTrail,
    @Inject(KnownBrowsers) private readonly browsers: KnownBrowsers,
    @Inject(LoginLimit) private readonly limit: LoginLimit,
    @Inject(Pendings) private readonly pendings: Pendings,
    @Inject(SecondFactors) private readonly factors: SecondFactors,
    @Inject(Sessions) private readonly sessions: Sessions,
  ) {}

  @Get('account/second-factor')
  @ApiOperation({ summary: 'Whether the account has a second factor, and needs one' })
  @ApiResponse({ status: 200, description: 'As it stands', standardSchema: Standing })
  async read(@SignedIn() session: Session): Promise<z.infer<typeof Standing>> {
    const { account, factorKept: kept, installationAdministrator } = session;
    return {
      kept,
      required: await this.pendings.required(account, installationAdministrator),
      codesLeft: kept ? await this.factors.codesLeft(account) : 0,
    };
  }

  @Post('account/second-factor')
  @HttpCode(200)
  @ApiOperation({ summary: 'Begin to set up an authenticator app; in force once a code of it is confirmed' })
  @ApiResponse({ status: 200, description: 'What the app takes in', standardSchema: Proposed })
  async propose(@SignedIn() session: Session): Promise<z.infer<typeof Proposed>> {
    const proposed = await this.factors.propose(session.account, session.username);
    if (proposed === null) throw problem('second-factor-kept');
    return { ...proposed, qr: await qrCode(proposed.uri, { type: 'svg', margin: 1 }) };
  }

  @Post('account/second-factor/confirm')
  @TakesBody({ bytes: 4096, depth: 2, values: 20 })
  @HttpCode(200)
  @ApiOperation({ summary: 'Put the app in force with a code of it; other sessions of the account end' })
  @ApiResponse({ status: 200, description: 'Codes to print', standardSchema: Printed })
  async confirm(
    @Body({ schema: Code }) { code }: Code,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof Printed>> {
    const token = readCookie(request, this.config, sessionCookie);
    const codes = await this.#limited(session, request, () => this.factors.confirm(session.account, code));
    await this.sessions.closeAll(session.account, token);
    await this.#goOn(session, request, reply);
    await this.trail.note(request, { kind: 'second-factor-added', account: { id: session.account } });
    return { codes: [...codes] };
  }

  @Post('session/second-factor')
  @TakesBody({ bytes: 4096, depth: 2, values: 20 })
  @HttpCode(204)
  @ApiOperation({ summary: 'Give the second factor after signing in' })
  async give(
    @Body({ schema: Code }) { code }: Code,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const given = await this.#limited(session, request, () => this.factors.check(session.account, code));
    await this.#goOn(session, request, reply);
    await this.trail.note(request, {
      kind: given === 'paper' ? 'recovery-code-used' : 'second-factor-given',
      account: { id: session.account },
    });
  }

  /** A session that gains rights gets a new token. */
  async #goOn(session: Session, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const token = await this.sessions.withFactor(readCookie(request, this.config, sessionCookie), session);
    setCookie(reply, this.config, sessionCookie, token, this.config.SESSION_HOURS * 3600);
  }

  /** Tries a code, as often as passwords may be tried. @throws ProblemError `wrong-code`, `too-many-sign-ins` */
  async #limited<Found>(session: Session, request: FastifyRequest, check: () => Promise<Found | null>): Promise<Found> {
    const tried = this.browsers.tryOf(request, session.username);
    // who gives codes has given the password: they are counted by the account alone, wherever they come from
    const found = await this.limit.ask({ ...tried, browser: `codes of ${session.account}` }, check);
    if (found !== null) return found;
    await this.trail.note(request, { kind: 'second-factor-failed', account: { id: session.account } });
    throw problem('wrong-code');
  }
}
