import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { toString as qrCode } from 'qrcode';
import { z } from 'zod';
import { TakesBody } from '../app/body-limits.js';
import { AnswersNoPersonalData } from '../personal-read/declaration.js';
import { problem } from '../problem/problem-error.js';
import { AccountTrail } from './account-trail.js';
import { FactorGate } from './factor-gate.js';
import { Passkeys } from './passkeys.js';
import { Pendings } from './pending.js';
import { BeforeAll } from './public.js';
import { SecondFactors } from './second-factor.js';
import type { Session } from './session.js';
import { SignedIn } from './signed-in.js';

const Code = z.strictObject({
  code: z.string().trim().min(6).max(20).describe('Six digits of the app, or a printed code'),
});
type Code = z.infer<typeof Code>;
const Standing = z.object({
  kept: z.boolean(),
  required: z.boolean().describe('By the roles of the account'),
  app: z.boolean().describe('An authenticator app is in force'),
  passkeys: z.int().describe('How many passkeys the account has'),
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
    @Inject(AccountTrail) private readonly trail: AccountTrail,
    @Inject(FactorGate) private readonly gate: FactorGate,
    @Inject(Passkeys) private readonly passkeys: Passkeys,
    @Inject(Pendings) private readonly pendings: Pendings,
    @Inject(SecondFactors) private readonly factors: SecondFactors,
  ) {}

  @Get('account/second-factor')
  @ApiOperation({ summary: 'Whether the account has a second factor, and needs one' })
  @ApiResponse({ status: 200, description: 'As it stands', standardSchema: Standing })
  async read(@SignedIn() session: Session): Promise<z.infer<typeof Standing>> {
    const { account, factorKept: kept, installationAdministrator } = session;
    return {
      kept,
      required: await this.pendings.required(account, installationAdministrator),
      app: kept && (await this.factors.hasApp(account)),
      passkeys: kept ? (await this.passkeys.of(account)).length : 0,
      codesLeft: kept ? await this.factors.codesLeft(account) : 0,
    };
  }

  @Post('account/second-factor')
  @HttpCode(200)
  @ApiOperation({ summary: 'Begin to set up an authenticator app; in force once a code of it is confirmed' })
  @ApiResponse({ status: 200, description: 'What the app takes in', standardSchema: Proposed })
  async propose(@SignedIn() session: Session): Promise<z.infer<typeof Proposed>> {
    this.gate.requireOpen(session);
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
    this.gate.requireOpen(session);
    const codes = await this.gate.limited(session, request, 'wrong-code', () =>
      this.factors.confirm(session.account, code),
    );
    await this.gate.firstFactor(session, request, reply);
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
    const given = await this.gate.limited(session, request, 'wrong-code', () =>
      this.factors.check(session.account, code),
    );
    await this.gate.goOn(session, request, reply);
    await this.trail.note(request, {
      kind: given === 'paper' ? 'recovery-code-used' : 'second-factor-given',
      account: { id: session.account },
    });
  }
}
