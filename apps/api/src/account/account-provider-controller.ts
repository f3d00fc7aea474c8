import { Body, Controller, Delete, HttpCode, Inject, Param, Put, Req } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { isStorable, RegisterId, Uuid } from '@vinhdanh/contracts';
import { ProviderLinks } from '@vinhdanh/operations';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { IdentityProvider } from '../identity-provider/identity-provider.js';
import { AnswersNoPersonalData } from '../personal-read/declaration.js';
import { problem } from '../problem/problem-error.js';
import type { Session } from '../session/session.js';
import { SignedIn } from '../session/signed-in.js';
import { Asked } from './account-standing-controller.js';
import { TwoAdministrators } from './two-administrators.js';

const Linking = z.strictObject({
  subject: z
    .string()
    .min(1)
    .max(255)
    .refine(isStorable, 'control characters')
    .describe('Claim `sub` of the person at the identity provider, as its administrators name it'),
});

/** The link of another's account to a person of the identity provider. */
@ApiTags('accounts')
@AnswersNoPersonalData()
@Controller('api/registers/:register/accounts/:account/provider')
export class AccountProviderController {
  constructor(
    @Inject(IdentityProvider) private readonly provider: IdentityProvider,
    @Inject(ProviderLinks) private readonly links: ProviderLinks,
    @Inject(TwoAdministrators) private readonly two: TwoAdministrators,
  ) {}

  @Put()
  @ApiOperation({
    summary: 'Link the account to a person of the identity provider; two administrators ask for the same person',
    description:
      'Whoever is that person at the provider signs in as the holder of the account. ' +
      'One is enough on a simulated register.',
  })
  @ApiResponse({ status: 200, description: 'Whether it is done', standardSchema: Asked })
  async link(
    @Param('register', { schema: RegisterId }) register: string,
    @Param('account', { schema: Uuid }) account: string,
    @Body({ schema: Linking }) { subject }: z.infer<typeof Linking>,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof Asked>> {
    const { issuer } = this.provider;
    const act = {
      requested: 'link-provider',
      detail: `${issuer} ${subject}`,
      always: true,
      asked: 'provider-link-asked',
      done: 'provider-linked',
    } as const;
    const done = await this.two.both({ register, account, session, request }, act, async () => {
      if (!(await this.links.add(account, { issuer, subject }, session.account)))
        throw problem('provider-person-linked');
    });
    return { done };
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove the link of the account to a person of the identity provider' })
  unlink(
    @Param('register', { schema: RegisterId }) register: string,
    @Param('account', { schema: Uuid }) account: string,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    return this.two.alone({ register, account, session, request }, 'provider-unlinked', async () => {
      if (!(await this.links.remove(account, this.provider.issuer))) throw problem('not-found');
    });
  }
}
