import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Casework } from '@vinhdanh/casework';
import { OpenAccount, RegisterId, Uuid } from '@vinhdanh/contracts';
import type { PendingChange } from '@vinhdanh/domain';
import { RegisterRows } from '@vinhdanh/operations';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { idempotencyKey } from '../app/headers.js';
import { AnswersNoPersonalData } from '../personal-read/declaration.js';
import { problem } from '../problem/problem-error.js';
import { madeOrProposed } from '../register/administered.js';
import { MadeOrProposed, Needs } from '../register/views.js';
import { Credentials } from '../session/credentials.js';
import { LoginLimit } from '../session/login-limit.js';
import { requireGoodPassword } from '../session/password-rule.js';
import type { Session } from '../session/session.js';
import { SignedIn } from '../session/signed-in.js';

const Links = z.object({
  items: z.array(
    z.object({
      change: Uuid,
      register: z.string(),
      registerName: z.string(),
      person: Uuid.describe('Person of the register whom the account would belong to'),
      withCode: z.boolean().describe('The password is the code that was handed over: confirming replaces it'),
      needs: Needs,
    }),
  ),
});
const Answer = z.strictObject({
  register: RegisterId,
  confirmed: z.boolean(),
  password: z
    .strictObject({ current: z.string().min(1).max(200), next: OpenAccount.shape.password })
    .optional()
    .describe('Replaces the code by a password of your own; needed to confirm an account that came with a code'),
});

/** What the holder of an account says to whom it shall belong. Without their word it belongs to nobody, and opens nothing. */
@ApiTags('accounts')
@AnswersNoPersonalData()
@Controller('api/account/links')
export class AccountLinkController {
  constructor(
    @Inject(Casework) private readonly casework: Casework,
    @Inject(Credentials) private readonly credentials: Credentials,
    @Inject(LoginLimit) private readonly limit: LoginLimit,
    @Inject(RegisterRows) private readonly registers: RegisterRows,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Persons whom this account shall belong to, where that waits for your word' })
  @ApiResponse({ status: 200, description: 'The links', standardSchema: Links })
  async list(
    @SignedIn() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof Links>> {
    void reply.header('cache-control', 'no-store');
    const items: z.infer<typeof Links>['items'] = [];
    for (const register of await this.registers.proposedFor(session.account)) {
      const reference = await this.casework.reference(register);
      for (const change of Object.values(reference.changes)) {
        const { id, person, command, needs } = change;
        if (command.type !== 'link-account' || !waitsFor(change, session.account)) continue;
        const registerName = reference.register?.name ?? register;
        const { withCode } = command.input;
        items.push({ change: id, register, registerName, person, withCode, needs: needs.map((group) => [...group]) });
      }
    }
    return { items };
  }

  @Post(':change')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Confirm that this account is yours, as the person it shall belong to; or decline it',
    description: 'An account that came with a code takes a password of your own in the same request.',
  })
  @ApiResponse({ status: 200, description: 'Answered; `needs` says who else consents', standardSchema: MadeOrProposed })
  async answer(
    @Param('change', { schema: Uuid }) change: string,
    @Body({ schema: Answer }) { register, confirmed, password }: z.infer<typeof Answer>,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof MadeOrProposed>> {
    const pending = (await this.casework.reference(register)).changes[change];
    if (pending === undefined || !waitsFor(pending, session.account)) throw problem('not-found');
    const withCode = pending.command.type === 'link-account' && pending.command.input.withCode;
    if (confirmed && withCode) await this.#replaceCode(session, password, request.ip);
    return madeOrProposed(
      await this.casework.administer({
        register,
        type: 'answer-change',
        input: { change, confirmed },
        principal: { account: session.account },
        // it is the holder's word, whatever else they may be
        installationAdministrator: false,
        idempotencyKey: idempotencyKey(request),
      }),
    );
  }

  async #replaceCode(
    { account, username, name }: Session,
    password: z.infer<typeof Answer>['password'],
    address: string,
  ): Promise<void> {
    if (password === undefined || password.current === password.next) throw problem('code-not-replaced');
    const known = await this.limit.ask({ username, address, browser: null }, () =>
      this.credentials.check(username, password.current),
    );
    if (known?.account !== account) throw problem('wrong-password');
    requireGoodPassword('password.next', password.next, [username, name]);
    await this.credentials.change(account, password.next);
  }
}

/** Whether the change links this account, and its holder has not spoken. */
const waitsFor = ({ command, needs }: PendingChange, account: string): boolean =>
  command.type === 'link-account' &&
  command.input.account === account &&
  needs.some((group) => group.includes('account-holder'));
