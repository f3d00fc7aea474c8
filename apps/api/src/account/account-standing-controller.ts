import { Controller, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Casework } from '@vinhdanh/casework';
import { RegisterId, Uuid } from '@vinhdanh/contracts';
import { AccountRequests, type AccountEventKind, type RequestedAct } from '@vinhdanh/operations';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AnswersNoPersonalData } from '../personal-read/declaration.js';
import { AccountTrail } from '../session/account-trail.js';
import { Credentials } from '../session/credentials.js';
import { Pendings } from '../session/pending.js';
import { SecondFactors } from '../session/second-factor.js';
import type { Session } from '../session/session.js';
import { Sessions } from '../session/sessions.js';
import { SignedIn } from '../session/signed-in.js';
import { AccountReach } from './account-reach.js';

const Asked = z.object({
  done: z.boolean().describe('false: a second administrator must ask for the same within three days'),
});
const HandedOver = Asked.extend({
  password: z
    .string()
    .nullable()
    .describe('Shown this once; good for three days, and for setting another. null: not done'),
});

/** What administrators do to the account of another: each act is written down with its address. */
@ApiTags('accounts')
@AnswersNoPersonalData()
@Controller('api/registers/:register/accounts/:account')
export class AccountStandingController {
  constructor(
    @Inject(AccountReach) private readonly reach: AccountReach,
    @Inject(AccountRequests) private readonly requests: AccountRequests,
    @Inject(AccountTrail) private readonly trail: AccountTrail,
    @Inject(Casework) private readonly casework: Casework,
    @Inject(Credentials) private readonly credentials: Credentials,
    @Inject(SecondFactors) private readonly factors: SecondFactors,
    @Inject(Pendings) private readonly pendings: Pendings,
    @Inject(Sessions) private readonly sessions: Sessions,
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
    return this.#act({ register, account, session, request }, 'account-disabled', async () => {
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
    return this.#act({ register, account, session, request }, 'account-enabled', async () => {
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
    return this.#act({ register, account, session, request }, 'sessions-ended', () =>
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
    const done = await this.#byTwo(act, 'reset-password', ['password-reset-asked', 'password-reset'], async () => {
      password = await this.credentials.handOver(account);
      await this.sessions.closeAll(account, null);
    });
    return { done, password };
  }

  @Post('reset-second-factor')
  @HttpCode(200)
  @ApiOperation({ summary: 'Remove the second factor, so that another can be set up; two administrators ask' })
  @ApiResponse({ status: 200, description: 'Whether it is done', standardSchema: Asked })
  async resetSecondFactor(
    @Param('register', { schema: RegisterId }) register: string,
    @Param('account', { schema: Uuid }) account: string,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof Asked>> {
    const act = { register, account, session, request };
    const kinds = ['second-factor-reset-asked', 'second-factor-reset'] as const;
    const done = await this.#byTwo(act, 'reset-second-factor', kinds, async () => {
      await this.factors.remove(account);
      await this.sessions.closeAll(account, null);
    });
    return { done };
  }

  async #act({ register, account, session, request }: Act, kind: AccountEventKind, act: () => Promise<void>) {
    await this.reach.require(register, account, session);
    await act();
    await this.trail.note(request, { kind, account: { id: account }, by: session.account, register });
  }

  /**
   * Carries out an act that needs two administrators, once another one has asked for it.
   * @param kinds the account events that record the request and the act
   */
  async #byTwo(
    of: Act,
    requested: RequestedAct,
    [asked, done]: readonly [AccountEventKind, AccountEventKind],
    act: () => Promise<void>,
  ): Promise<boolean> {
    const { register, account, session, request } = of;
    await this.reach.require(register, account, session);
    const ready =
      !(await this.#needsTwo(register, account)) || (await this.requests.second(account, requested, session.account));
    if (ready) await act();
    await this.trail.note(request, {
      kind: ready ? done : asked,
      account: { id: account },
      by: session.account,
      register,
    });
    return ready;
  }

  async #needsTwo(register: string, account: string): Promise<boolean> {
    if ((await this.casework.alone(register)) !== null) return false;
    const guarded = await this.credentials.administersInstallation(account);
    return this.pendings.required(account, guarded);
  }
}

interface Act {
  readonly register: string;
  readonly account: string;
  readonly session: Session;
  readonly request: FastifyRequest;
}
