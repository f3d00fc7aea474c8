import { Controller, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { RegisterId, Uuid } from '@vinhdanh/contracts';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AnswersNoPersonalData } from '../personal-read/declaration.js';
import { Credentials } from '../session/credentials.js';
import { SecondFactors } from '../session/second-factor.js';
import type { Session } from '../session/session.js';
import { Sessions } from '../session/sessions.js';
import { SignedIn } from '../session/signed-in.js';
import { TwoAdministrators, type WeightyAct } from './two-administrators.js';

export const Asked = z.object({
  done: z.boolean().describe('false: a second administrator must ask for the same within three days'),
});
const HandedOver = Asked.extend({
  password: z
    .string()
    .nullable()
    .describe('Shown this once; good for three days, and for setting another. null: not done'),
});

const resetPassword: WeightyAct = {
  requested: 'reset-password',
  asked: 'password-reset-asked',
  done: 'password-reset',
};
const resetSecondFactor: WeightyAct = {
  requested: 'reset-second-factor',
  asked: 'second-factor-reset-asked',
  done: 'second-factor-reset',
};

/** What administrators do to the account of another: each act is written down with its address. */
@ApiTags('accounts')
@AnswersNoPersonalData()
@Controller('api/registers/:register/accounts/:account')
export class AccountStandingController {
  constructor(
    @Inject(Credentials) private readonly credentials: Credentials,
    @Inject(SecondFactors) private readonly factors: SecondFactors,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(TwoAdministrators) private readonly two: TwoAdministrators,
  ) {}

  @Post('disable')
  @HttpCode(204)
  @ApiOperation({ summary: 'Let the account sign in no more; its sessions end' })
  disable(
    @Param('register', { schema: RegisterId }) register: string,
    @Param('account', { schema: Uuid }) account: string,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    return this.two.alone({ register, account, session, request }, 'account-disabled', async () => {
      await this.credentials.disable(account, true);
      await this.sessions.closeAll(account, null);
    });
  }

  @Post('enable')
  @HttpCode(204)
  @ApiOperation({ summary: 'Let a disabled account sign in again' })
  enable(
    @Param('register', { schema: RegisterId }) register: string,
    @Param('account', { schema: Uuid }) account: string,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    return this.two.alone({ register, account, session, request }, 'account-enabled', async () => {
      await this.credentials.disable(account, false);
    });
  }

  @Post('end-sessions')
  @HttpCode(204)
  @ApiOperation({ summary: 'End every session of the account' })
  endSessions(
    @Param('register', { schema: RegisterId }) register: string,
    @Param('account', { schema: Uuid }) account: string,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    return this.two.alone({ register, account, session, request }, 'sessions-ended', () =>
      this.sessions.closeAll(account, null),
    );
  }

  @Post('reset-password')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Hand over a new password',
    description:
      'Where the account must sign in with a second factor, two administrators ask: ' +
      'the second one gets the password. One is enough on a simulated register.',
  })
  @ApiResponse({
    status: 200,
    description: 'The password, or that a second administrator is needed',
    standardSchema: HandedOver,
  })
  async resetPassword(
    @Param('register', { schema: RegisterId }) register: string,
    @Param('account', { schema: Uuid }) account: string,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof HandedOver>> {
    const act = { register, account, session, request };
    let password: string | null = null;
    const done = await this.two.both(act, resetPassword, async () => {
      password = await this.credentials.handOver(account);
      await this.sessions.closeAll(account, null);
    });
    return { done, password };
  }

  @Post('reset-second-factor')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Remove app, passkeys and printed codes, so that others can be set up; two administrators ask',
  })
  @ApiResponse({ status: 200, description: 'Whether it is done', standardSchema: Asked })
  async resetSecondFactor(
    @Param('register', { schema: RegisterId }) register: string,
    @Param('account', { schema: Uuid }) account: string,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof Asked>> {
    const act = { register, account, session, request };
    const done = await this.two.both(act, resetSecondFactor, async () => {
      await this.factors.remove(account);
      await this.sessions.closeAll(account, null);
    });
    return { done };
  }
}
