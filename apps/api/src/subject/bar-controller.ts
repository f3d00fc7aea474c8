import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Casework } from '@vinhdanh/casework';
import { Bar, BarSubject, LiftBar, RegisterId, Sanction, Uuid } from '@vinhdanh/contracts';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { idempotencyKey, requiredIdempotencyKey } from '../app/headers.js';
import { AnswersNoPersonalData } from '../personal-read/declaration.js';
import { problem } from '../problem/problem-error.js';
import { administered } from '../register/administered.js';
import { Made } from '../register/views.js';
import type { Session } from '../session/session.js';
import { SignedIn } from '../session/signed-in.js';

const Conduct = z.object({
  bars: z
    .array(
      Bar.extend({
        subject: Uuid.describe('The subject on which it was raised, where several are one'),
        lifted: z.object({ at: z.string(), document: z.string() }).nullable().describe('Null = it stands'),
        mayEnd: z.boolean().describe('Whether you may end it: the level that raised it, or a higher one'),
      }),
    )
    .describe('Newest first; those that have ended among them'),
  mayRaise: z.boolean().describe('Whether you may bar the subject without a case'),
  sanctions: z.array(Sanction).describe('Confirmed violations: what was achieved up to that day counts no more'),
});
const Raise = BarSubject.omit({ subject: true }).strict();
const End = LiftBar.omit({ subject: true, bar: true }).strict();

/** Roles of persons outside the offices that handle cases: they do not learn that somebody was denounced. */
const outsiders: ReadonlySet<string> = new Set(['referrer', 'media-partner', 'front-observer']);

/** What bars a subject from awards and proposals, in all its cases (decree 98/2023 art. 4.4). */
@ApiTags('subjects')
@AnswersNoPersonalData()
@Controller('api/registers/:register/subjects/:id/bars')
export class BarController {
  constructor(
    @Inject(Casework) private readonly casework: Casework,
    @Inject(Access) private readonly access: Access,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What bars the subject from awards, who raised it, and whether you may end it' })
  @ApiResponse({ status: 200, description: 'Bars and confirmed violations', standardSchema: Conduct })
  async of(
    @Param('register', { schema: RegisterId }) register: string,
    @Param('id', { schema: Uuid }) subject: string,
    @SignedIn() session: Session,
  ): Promise<z.infer<typeof Conduct>> {
    await this.#seen(register, session, subject);
    const conduct = await this.casework.conductOf(register, subject, { account: session.account });
    if (conduct === null) throw problem('not-found');
    return { bars: [...conduct.bars], sanctions: [...conduct.sanctions], mayRaise: conduct.mayRaise };
  }

  @Post()
  @ApiOperation({ summary: 'Bar the subject without a case; its open cases are suspended' })
  @ApiHeader({ name: 'Idempotency-Key', required: true, description: 'A repeated request does nothing twice' })
  @ApiResponse({ status: 201, description: 'Barred', standardSchema: Made })
  async raise(
    @Param('register', { schema: RegisterId }) register: string,
    @Param('id', { schema: Uuid }) subject: string,
    @Body({ schema: Raise }) body: z.infer<typeof Raise>,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof Made>> {
    await this.#seen(register, session, subject);
    const input = { subject, ...body };
    return this.#administer(register, 'bar-subject', input, session, requiredIdempotencyKey(request));
  }

  @Post(':bar/end')
  @HttpCode(200)
  @ApiOperation({
    summary: 'End a bar by the conclusion of the authority: as the level that raised it, or a higher one',
  })
  @ApiResponse({ status: 200, description: 'Ended', standardSchema: Made })
  async end(
    @Param('register', { schema: RegisterId }) register: string,
    @Param('id', { schema: Uuid }) subject: string,
    @Param('bar', { schema: Uuid }) bar: string,
    @Body({ schema: End }) body: z.infer<typeof End>,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof Made>> {
    await this.#seen(register, session, subject);
    return this.#administer(register, 'lift-bar', { subject, bar, ...body }, session, idempotencyKey(request));
  }

  async #administer(
    register: string,
    type: 'bar-subject' | 'lift-bar',
    input: unknown,
    { account, installationAdministrator }: Session,
    key: string | null,
  ): Promise<z.infer<typeof Made>> {
    return administered(
      await this.casework.administer({
        register,
        type,
        input,
        principal: { account },
        installationAdministrator,
        idempotencyKey: key,
      }),
    );
  }

  /** @throws ProblemError `not-found` for a subject that the asker may not see, and for persons outside the offices */
  async #seen(register: string, session: Session, subject: string): Promise<void> {
    const { grants } = await this.access.member(register, session);
    const seen = await this.access.subjectsSeen(register, session, [subject]);
    if (seen.length === 0 || grants.every(({ role }) => outsiders.has(role))) throw problem('not-found');
  }
}
