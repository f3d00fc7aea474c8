import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { ApiConfig } from '@vinhdanh/contracts';
import { ProviderLinks } from '@vinhdanh/operations';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { TakesBody } from '../app/body-limits.js';
import { CONFIG } from '../app/tokens.js';
import { AnswersNoPersonalData } from '../personal-read/declaration.js';
import { problem } from '../problem/problem-error.js';
import { AccountTrail } from '../session/account-trail.js';
import { Entrance } from '../session/entrance.js';
import { Public } from '../session/public.js';
import { SessionView } from '../session/session-view.js';
import { originOf, readCookie, setCookie, visitCookie, visitSeconds } from '../session/session.js';
import { IdentityProvider, type Recognised } from './identity-provider.js';
import { Visits } from './visit.js';

/** Page of the console to which the provider sends the browser back; it is registered there as redirect URI. */
export const backAt = '/sign-in/provider';

export const ProviderAnswer = z.strictObject({
  answer: z
    .string()
    .max(4000)
    .describe('Query of the address with which the provider sent the browser back: code, state, iss'),
});
export type ProviderAnswer = z.infer<typeof ProviderAnswer>;
export const Going = z.object({ url: z.url().describe('Where the browser goes') });
const Provider = z.object({ configured: z.boolean().describe('Whether people may sign in by an identity provider') });
const Leaving = z.object({
  url: z.url().nullable().describe('Where the browser signs out at the provider; null: nowhere'),
});

/** Signing in by the identity provider. Rights come from the register, never from the provider. */
@ApiTags('session')
@Public()
@AnswersNoPersonalData()
@Controller('api/provider')
export class ProviderController {
  constructor(
    @Inject(CONFIG) private readonly config: ApiConfig,
    @Inject(AccountTrail) private readonly trail: AccountTrail,
    @Inject(Entrance) private readonly entrance: Entrance,
    @Inject(IdentityProvider) private readonly provider: IdentityProvider,
    @Inject(ProviderLinks) private readonly links: ProviderLinks,
    @Inject(Visits) private readonly visits: Visits,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Whether an identity provider is configured' })
  @ApiResponse({ status: 200, description: 'As the settings say', standardSchema: Provider })
  read(): z.infer<typeof Provider> {
    return { configured: this.provider.configured };
  }

  @Post('visits')
  @ApiOperation({ summary: 'Begin to sign in by the identity provider; sets a cookie that the answer needs' })
  @ApiResponse({ status: 201, description: 'Where the browser goes', standardSchema: Going })
  async begin(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof Going>> {
    if (request.headers['sec-fetch-site'] === 'cross-site') throw problem('cross-site');
    const { url, visit } = await this.provider.begin(originOf(request, this.config) + backAt);
    setCookie(reply, this.config, visitCookie, this.visits.seal({ ...visit, account: null }), visitSeconds);
    return { url };
  }

  @Post('sessions')
  @TakesBody({ bytes: 8192, depth: 2, values: 20 })
  @ApiOperation({
    summary: 'Sign in with the answer of the identity provider',
    description: 'The account is the one to which the person of the provider is linked (issuer and subject).',
  })
  @ApiResponse({ status: 201, description: 'Signed in', standardSchema: SessionView })
  async signIn(
    @Body({ schema: ProviderAnswer }) { answer }: ProviderAnswer,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    if (request.headers['sec-fetch-site'] === 'cross-site') throw problem('cross-site');
    const visit = this.visits.open(readCookie(request, this.config, visitCookie));
    // a visit is answered once, whatever comes of it
    setCookie(reply, this.config, visitCookie, '', 0);
    let recognised: Recognised;
    try {
      if (visit === null || visit.account !== null) throw problem('provider-answer-refused');
      recognised = await this.provider.recognise(visit, answer);
    } catch (error) {
      await this.#failed(request, null);
      throw error;
    }
    const found = await this.links.accountOf(recognised);
    if (found === null || found.disabled) {
      await this.#failed(request, found?.account ?? null);
      throw problem(found === null ? 'provider-person-unknown' : 'account-disabled');
    }
    const { account, username } = found;
    return this.entrance.open(
      { account, username, byProvider: true, factorGiven: recognised.factorGiven },
      request,
      reply,
    );
  }

  @Post('sign-out')
  @HttpCode(200)
  @ApiOperation({ summary: 'Where a browser goes to sign out at the identity provider as well' })
  @ApiResponse({ status: 200, description: 'The address', standardSchema: Leaving })
  async leave(@Req() request: FastifyRequest): Promise<z.infer<typeof Leaving>> {
    return { url: await this.provider.signOutAt(`${originOf(request, this.config)}/sign-in`) };
  }

  /** Whose account it was is known only where the person of the provider is linked to one. */
  #failed(request: FastifyRequest, account: string | null): Promise<void> {
    return this.trail.note(request, {
      kind: 'provider-sign-in-failed',
      account: account === null ? { username: '' } : { id: account },
    });
  }
}
