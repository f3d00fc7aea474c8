import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { ApiConfig } from '@vinhdanh/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isIP } from 'node:net';
import { z } from 'zod';
import { TakesBody } from '../app/body-limits.js';
import { CONFIG } from '../app/tokens.js';
import { AnswersNoPersonalData } from '../personal-read/declaration.js';
import { problem } from '../problem/problem-error.js';
import { AccountTrail } from './account-trail.js';
import { FactorGate } from './factor-gate.js';
import { Assertion, Creation, CreationOptions, PasskeyList, PasskeyName, RequestOptions } from './passkey-shapes.js';
import { Passkeys, type PasskeySite } from './passkeys.js';
import { BeforeAll } from './public.js';
import { SecondFactors } from './second-factor.js';
import { originOf, readCookie, sessionCookie, type Session } from './session.js';
import { SignedIn } from './signed-in.js';
import { tokenHash } from './token.js';

const NewPasskey = z.strictObject({ name: PasskeyName, made: Creation });
const Given = z.strictObject({ signed: Assertion });
const Added = z.object({
  codes: z
    .array(z.string())
    .describe('Codes to print, with the first second factor: shown this once, each is good once'),
});

/** Passkeys of one's own account, as second factors. */
@ApiTags('session')
@AnswersNoPersonalData()
@BeforeAll()
@Controller('api')
export class PasskeyController {
  constructor(
    @Inject(CONFIG) private readonly config: ApiConfig,
    @Inject(AccountTrail) private readonly trail: AccountTrail,
    @Inject(FactorGate) private readonly gate: FactorGate,
    @Inject(Passkeys) private readonly passkeys: Passkeys,
    @Inject(SecondFactors) private readonly factors: SecondFactors,
  ) {}

  @Get('account/passkeys')
  @ApiOperation({ summary: 'Passkeys of this account, the oldest first' })
  @ApiResponse({ status: 200, description: 'The passkeys', standardSchema: PasskeyList })
  async list(@SignedIn() { account }: Session, @Req() request: FastifyRequest): Promise<z.infer<typeof PasskeyList>> {
    const kept = await this.passkeys.of(account);
    return {
      host: hostOf(request),
      items: kept.map(({ id, name, host, addedAt, usedAt }) => ({
        id: id.toString('base64url'),
        name,
        host,
        addedAt,
        usedAt,
      })),
    };
  }

  @Post('account/passkeys/challenge')
  @HttpCode(200)
  @ApiOperation({ summary: 'Begin to add a passkey: what the browser hands to the authenticator' })
  @ApiResponse({ status: 200, description: 'Good once, for minutes', standardSchema: CreationOptions })
  async askToAdd(
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof CreationOptions>> {
    this.gate.requireOpen(session);
    return CreationOptions.parse(await this.passkeys.askToAdd(this.#hash(request), this.#site(request), session));
  }

  @Post('account/passkeys')
  @TakesBody({ bytes: 32_768, depth: 5, values: 60 })
  @ApiOperation({ summary: 'Keep the passkey that the authenticator has made' })
  @ApiResponse({ status: 201, description: 'Kept', standardSchema: Added })
  async add(
    @Body({ schema: NewPasskey }) { name, made }: z.infer<typeof NewPasskey>,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof Added>> {
    this.gate.requireOpen(session);
    const { transports, ...response } = made.response;
    const answer = {
      ...made,
      response: { ...response, ...(transports === undefined ? {} : { transports }) },
      clientExtensionResults: {},
    };
    const [hash, site] = [this.#hash(request), this.#site(request)];
    const added = await this.gate.limited(session, request, 'passkey-refused', () =>
      this.passkeys.add(hash, site, session, name, answer),
    );
    if (added === 'known') throw problem('passkey-known');
    const codes = session.factorKept ? [] : await this.factors.printCodes(session.account);
    if (!session.factorKept) await this.gate.firstFactor(session, request, reply);
    await this.trail.note(request, { kind: 'passkey-added', account: { id: session.account } });
    return { codes: [...codes] };
  }

  @Delete('account/passkeys/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove a passkey, unless it is the only second factor of the account' })
  async remove(
    @Param('id', {
      schema: z
        .string()
        .max(1400)
        .regex(/^[\w-]+$/),
    })
    id: string,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    this.gate.requireOpen(session);
    const { account } = session;
    const kept = await this.passkeys.of(account);
    if (!kept.some((one) => one.id.toString('base64url') === id)) throw problem('not-found');
    if (kept.length === 1 && !(await this.factors.hasApp(account))) throw problem('last-second-factor');
    await this.passkeys.remove(account, id);
    await this.trail.note(request, { kind: 'passkey-removed', account: { id: account } });
  }

  @Post('session/passkey/challenge')
  @HttpCode(200)
  @ApiOperation({ summary: 'Begin to give a passkey after signing in: what the browser hands to the authenticator' })
  @ApiResponse({ status: 200, description: 'Good once, for minutes', standardSchema: RequestOptions })
  async askToGive(
    @SignedIn() { account }: Session,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof RequestOptions>> {
    const options = await this.passkeys.askToGive(this.#hash(request), this.#site(request), account);
    if (options === null) throw problem('passkey-refused');
    return RequestOptions.parse(options);
  }

  @Post('session/passkey')
  @TakesBody({ bytes: 32_768, depth: 5, values: 60 })
  @HttpCode(204)
  @ApiOperation({ summary: 'Give a passkey as the second factor after signing in' })
  async give(
    @Body({ schema: Given }) { signed }: z.infer<typeof Given>,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const { account } = session;
    const [hash, site] = [this.#hash(request), this.#site(request)];
    await this.gate.limited(session, request, 'passkey-refused', async () => {
      const answer = { ...signed, clientExtensionResults: {} };
      const given = await this.passkeys.give(hash, site, account, answer);
      if (given !== 'copied') return given;
      await this.trail.note(request, { kind: 'passkey-copied', account: { id: account } });
      throw problem('passkey-copied');
    });
    await this.gate.goOn(session, request, reply);
    await this.trail.note(request, { kind: 'second-factor-given', account: { id: account } });
  }

  #hash(request: FastifyRequest): Buffer {
    return tokenHash(readCookie(request, this.config, sessionCookie));
  }

  /** @throws ProblemError `passkey-needs-name` */
  #site(request: FastifyRequest): PasskeySite {
    const host = hostOf(request);
    if (host === null) throw problem('passkey-needs-name');
    return { host, origin: originOf(request, this.config) };
  }
}

/** The host of a request without its port, one of those of the settings; null = an address, which has no passkeys. */
function hostOf(request: FastifyRequest): string | null {
  const host = (request.headers.host ?? '').replace(/:\d{1,5}$/, '').toLowerCase();
  return isIP(host) !== 0 || host.startsWith('[') ? null : host;
}
