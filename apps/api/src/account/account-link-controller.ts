import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Casework } from '@vinhdanh/casework';
import { RegisterId, Uuid } from '@vinhdanh/contracts';
import type { PendingChange } from '@vinhdanh/domain';
import { RegisterRows } from '@vinhdanh/operations';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { idempotencyKey } from '../app/headers.js';
import { AnswersNoPersonalData } from '../personal-read/declaration.js';
import { problem } from '../problem/problem-error.js';
import { madeOrProposed } from '../register/administered.js';
import { MadeOrProposed, Needs } from '../register/views.js';
import type { Session } from '../session/session.js';
import { SignedIn } from '../session/signed-in.js';

const Links = z.object({
  items: z.array(
    z.object({
      change: Uuid,
      register: z.string(),
      registerName: z.string(),
      person: Uuid.describe('Person of the register whom the account would belong to'),
      needs: Needs,
    }),
  ),
});
const Answer = z.strictObject({
  register: RegisterId,
  confirmed: z.boolean(),
});

/**
 * The holder's answer about the person to whom their account shall belong. Without it the account belongs to nobody and
 * has no rights.
 */
@ApiTags('accounts')
@AnswersNoPersonalData()
@Controller('api/account/links')
export class AccountLinkController {
  constructor(
    @Inject(Casework) private readonly casework: Casework,
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
        items.push({ change: id, register, registerName, person, needs: needs.map((group) => [...group]) });
      }
    }
    return { items };
  }

  @Post(':change')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Confirm that this account is yours, as the person it shall belong to; or decline it',
    description: 'An account that came with a code has been given a password of your own before.',
  })
  @ApiResponse({ status: 200, description: 'Answered; `needs` says who else consents', standardSchema: MadeOrProposed })
  async answer(
    @Param('change', { schema: Uuid }) change: string,
    @Body({ schema: Answer }) { register, confirmed }: z.infer<typeof Answer>,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof MadeOrProposed>> {
    const pending = (await this.casework.reference(register)).changes[change];
    if (pending === undefined || !waitsFor(pending, session.account)) throw problem('not-found');
    return madeOrProposed(
      await this.casework.administer({
        register,
        type: 'answer-change',
        input: { change, confirmed },
        principal: { account: session.account },
        // it is the holder's consent, whatever their other roles
        installationAdministrator: false,
        idempotencyKey: idempotencyKey(request),
      }),
    );
  }
}

/** Whether the change links this account, and its holder has not answered. */
const waitsFor = ({ command, needs }: PendingChange, account: string): boolean =>
  command.type === 'link-account' &&
  command.input.account === account &&
  needs.some((group) => group.includes('account-holder'));
