import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Put, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Moment, type ApiConfig } from '@vinhdanh/contracts';
import { ProviderLinks } from '@vinhdanh/operations';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { TakesBody } from '../app/body-limits.js';
import { CONFIG } from '../app/tokens.js';
import { AnswersNoPersonalData } from '../personal-read/declaration.js';
import { problem } from '../problem/problem-error.js';
import { AccountTrail } from '../session/account-trail.js';
import { originOf, readCookie, setCookie, visitCookie, visitSeconds, type Session } from '../session/session.js';
import { SignedIn } from '../session/signed-in.js';
import { IdentityProvider } from './identity-provider.js';
import { backAt, Going, ProviderAnswer } from './provider-controller.js';
import { Visits } from './visit.js';

const OwnLink = z.object({
  configured: z.boolean().describe('Whether people may sign in by an identity provider'),
  linkedAt: Moment.nullable().describe('When this account was linked; null: it is not'),
});

/** The link of one's own account to oneself at the identity provider. */
@ApiTags('accounts')
@AnswersNoPersonalData()
@Controller('api/account/provider')
export class OwnLinkController {
  constructor(
    @Inject(CONFIG) private readonly config: ApiConfig,
    @Inject(AccountTrail) private readonly trail: AccountTrail,
    @Inject(IdentityProvider) private readonly provider: IdentityProvider,
    @Inject(ProviderLinks) private readonly links: ProviderLinks,
    @Inject(Visits) private readonly visits: Visits,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Whether this account is linked to a person of the identity provider' })
  @ApiResponse({ status: 200, description: 'As it stands', standardSchema: OwnLink })
  async read(@SignedIn() { account }: Session): Promise<z.infer<typeof OwnLink>> {
    const { configured } = this.provider;
    const link = configured ? await this.links.of(account, this.provider.issuer) : null;
    return { configured, linkedAt: link?.linkedAt ?? null };
  }

  @Post('visits')
  @ApiOperation({ summary: 'Begin to link this account; sets a cookie that the answer needs' })
  @ApiResponse({ status: 201, description: 'Where the browser goes', standardSchema: Going })
  async begin(
    @SignedIn() { account }: Session,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof Going>> {
    const { url, visit } = await this.provider.begin(originOf(request, this.config) + backAt);
    setCookie(reply, this.config, visitCookie, this.visits.seal({ ...visit, account }), visitSeconds);
    return { url };
  }

  @Put()
  @TakesBody({ bytes: 8192, depth: 2, values: 20 })
  @HttpCode(204)
  @ApiOperation({ summary: 'Link this account to the person whom the identity provider has recognised' })
  async link(
    @Body({ schema: ProviderAnswer }) { answer }: ProviderAnswer,
    @SignedIn() { account }: Session,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const visit = this.visits.open(readCookie(request, this.config, visitCookie));
    setCookie(reply, this.config, visitCookie, '', 0);
    // who began the visit links their own account, whoever is signed in now
    if (visit?.account !== account) throw problem('provider-answer-refused');
    const recognised = await this.provider.recognise(visit, answer);
    if (!(await this.links.add(account, recognised, account))) throw problem('provider-person-linked');
    await this.trail.note(request, { kind: 'provider-linked', account: { id: account } });
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign in by the identity provider no more' })
  async unlink(@SignedIn() { account }: Session, @Req() request: FastifyRequest): Promise<void> {
    if (!(await this.links.remove(account, this.provider.issuer))) throw problem('not-found');
    await this.trail.note(request, { kind: 'provider-unlinked', account: { id: account } });
  }
}
