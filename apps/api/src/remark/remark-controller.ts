import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Casework, type Remarked } from '@vinhdanh/casework';
import { MakeRemark, Moment, RemarkAudience, Uuid, personal } from '@vinhdanh/contracts';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { idempotencyKey } from '../app/headers.js';
import { outcomeProblem } from '../nomination/answer.js';
import { ReadsPersonalData } from '../personal-read/declaration.js';
import { aCase, ofCase, type Asked } from '../personal-read/reading.js';
import { problem } from '../problem/problem-error.js';
import type { Session } from '../session/session.js';
import { SignedIn } from '../session/signed-in.js';
import { PersonNames } from '@vinhdanh/event-log';

const Paging = z.strictObject({
  cursor: z.coerce.number().int().min(1).optional().describe('`next` of the previous page'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
const Remark = z
  .object({
    remark: z.int().describe('Its number in the case; withdrawals have numbers in between'),
    text: personal('narrative', z.string().nullable().describe('Null: withdrawn, or erased')),
    audience: RemarkAudience.describe('`officers`: only those who handle or examine the case see it'),
    author: Uuid.describe('Person'),
    authorName: personal('identity', z.string().nullable()),
    madeAt: Moment,
    withdrawnAt: Moment.nullable(),
    own: z.boolean().describe('You wrote it, and may withdraw it'),
  })
  .meta({ title: 'Comment' });
type Remark = z.infer<typeof Remark>;
const RemarkPage = z.object({ items: z.array(Remark), next: z.string().nullable() });
const NewRemark = MakeRemark.strict();
const Number = z.coerce.number().int().min(1).max(1_000_000_000);

const KeyHeader = ApiHeader({
  name: 'Idempotency-Key',
  required: false,
  description: 'Makes a form that is sent twice one comment',
  schema: { type: 'string', maxLength: 200 },
});

/** A page of withdrawn remarks shows nothing of anybody. */
const commentsRead = ({ items }: z.infer<typeof RemarkPage>, { params: { id = '' } }: Asked) =>
  items.some(({ text }) => text !== null) ? [aCase(id, 'comments', ['narrative'])] : [];

/**
 * Remarks of colleagues beside a case. They decide nothing; statements of citizens and the Front in the procedure are
 * the commands `comment` and `answer-comment`.
 */
@ApiTags('comments')
@Controller('api/nominations/:id/comments')
export class RemarkController {
  constructor(
    @Inject(Casework) private readonly casework: Casework,
    @Inject(PersonNames) private readonly names: PersonNames,
  ) {}

  @ReadsPersonalData(commentsRead)
  @Get()
  @ApiOperation({ summary: 'Comments on the case that are for you, the latest first' })
  @ApiResponse({ status: 200, description: 'A page', standardSchema: RemarkPage })
  async list(
    @Param('id', { schema: Uuid }) caseId: string,
    @Query({ schema: Paging }) { cursor, limit }: z.infer<typeof Paging>,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof RemarkPage>> {
    request.caseId = caseId;
    const page = await this.casework.remarks.list(caseId, session, cursor ?? null, limit);
    if (page === null) throw problem('not-found');
    const names = await this.names.of(page.items.map((item) => item.author));
    return {
      items: page.items.map((item) => ({ ...item, authorName: names.get(item.author) ?? null })),
      next: page.next === null ? null : String(page.next),
    };
  }

  @ReadsPersonalData(ofCase('comments', 'narrative'))
  @Post()
  @ApiOperation({ summary: 'Comment on the case; nobody can change it afterwards, its author may withdraw it' })
  @KeyHeader
  @ApiResponse({ status: 201, description: 'The comment', standardSchema: Remark })
  async make(
    @Param('id', { schema: Uuid }) caseId: string,
    @Body({ schema: NewRemark }) body: z.infer<typeof NewRemark>,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
  ): Promise<Remark> {
    request.caseId = caseId;
    return this.#answer(await this.casework.remarks.make(caseId, session, body, idempotencyKey(request)));
  }

  @ReadsPersonalData(ofCase('comments', 'narrative'))
  @Post(':remark/withdraw')
  @HttpCode(200)
  @ApiOperation({ summary: 'Withdraw your own comment: its text disappears, its existence stays visible' })
  @KeyHeader
  @ApiResponse({ status: 200, description: 'The present comment', standardSchema: Remark })
  async withdraw(
    @Param('id', { schema: Uuid }) caseId: string,
    @Param('remark', { schema: Number }) remark: number,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
  ): Promise<Remark> {
    request.caseId = caseId;
    return this.#answer(await this.casework.remarks.withdraw(caseId, session, remark, idempotencyKey(request)));
  }

  async #answer(remarked: Remarked): Promise<Remark> {
    if (remarked.kind !== 'done') throw outcomeProblem(remarked);
    const { remark } = remarked;
    return { ...remark, authorName: (await this.names.of([remark.author])).get(remark.author) ?? null };
  }
}
