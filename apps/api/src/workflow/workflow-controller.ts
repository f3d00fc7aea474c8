import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Casework } from '@vinhdanh/casework';
import { RegisterId, Uuid, type LifecycleView } from '@vinhdanh/contracts';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { AnswersNoPersonalData } from '../personal-read/declaration.js';
import { problem } from '../problem/problem-error.js';
import type { Session } from '../session/session.js';
import { SignedIn } from '../session/signed-in.js';
import { FollowView } from './follow-view.js';
import { FollowViews } from '@vinhdanh/operations';
import { type RunView, Temporal, type WorkflowAnswer } from './temporal.js';

const Words = z.object({ vi: z.string(), en: z.string() });
const WorkflowView = z.object({
  caseId: Uuid,
  follow: FollowView,
  run: z.unknown().describe('The current or last run in Temporal; its type is the stage'),
  workflow: z.unknown().describe('The workflow’s answer to its query `lifecycle`; null when it cannot answer'),
  reason: Words.nullable().describe('Why the workflow does not answer'),
});
interface WorkflowShown {
  readonly caseId: string;
  readonly follow: FollowView;
  readonly run: RunView | null;
  readonly workflow: LifecycleView | null;
  readonly reason: z.infer<typeof Words> | null;
}

const PageQuery = z.strictObject({
  register: RegisterId,
  health: z.enum(['level', 'behind', 'retrying', 'stuck', 'none']).optional(),
  cursor: Uuid.optional().describe('`next` of the previous page'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
const WorkflowPage = z.object({ items: z.array(FollowView), next: z.string().nullable() });

@ApiTags('workflows')
@AnswersNoPersonalData()
@Controller('api')
export class WorkflowController {
  constructor(
    @Inject(Casework) private readonly casework: Casework,
    @Inject(Temporal) private readonly temporal: Temporal,
    @Inject(FollowViews) private readonly rows: FollowViews,
    @Inject(Access) private readonly access: Access,
  ) {}

  @Get('nominations/:id/workflow')
  @ApiOperation({ summary: 'The answer of the case’s workflow, and how far it has followed the log' })
  @ApiResponse({
    status: 200,
    description: 'Answered even while Temporal is unavailable',
    standardSchema: WorkflowView,
  })
  async one(
    @Param('id', { schema: Uuid }) caseId: string,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
  ): Promise<WorkflowShown> {
    request.caseId = caseId;
    // the public part of a case does not include its workflow
    if ((await this.casework.reader(caseId, session))?.reading !== 'all') throw problem('not-found');
    const [follow, answer] = await Promise.all([this.rows.one(caseId), this.temporal.ask(caseId)]);
    if (follow === null) throw problem('not-found');
    return {
      caseId,
      follow,
      run: answer.kind === 'none' ? null : answer.run,
      workflow: answer.kind === 'answered' ? answer.lifecycle : null,
      reason: reason(answer, follow),
    };
  }

  @Get('workflows')
  @ApiOperation({ summary: 'Workflows of a register: log version, version seen, lag, health; administrators only' })
  @ApiResponse({ status: 200, description: 'A page', standardSchema: WorkflowPage })
  async page(
    @Query({ schema: PageQuery }) query: z.infer<typeof PageQuery>,
    @SignedIn() session: Session,
  ): Promise<z.infer<typeof WorkflowPage>> {
    await this.access.administrator(query.register, session);
    const items = await this.rows.page(query.register, query.health ?? null, query.cursor ?? null, query.limit);
    return { items, next: items.length < query.limit ? null : (items.at(-1)?.caseId ?? null) };
  }
}

function reason(answer: WorkflowAnswer, follow: FollowView): WorkflowShown['reason'] {
  if (answer.kind === 'answered') return null;
  if (answer.kind === 'silent') {
    return answer.run === null
      ? {
          vi:
            `Temporal không trả lời: ${answer.error}. ` +
            'Hồ sơ vẫn xử lý được; quy trình sẽ theo kịp khi Temporal trở lại.',
          en: `Temporal does not answer: ${answer.error}. The case can be processed; its workflow catches up later.`,
        }
      : {
          vi: `Quy trình chưa trả lời được: ${answer.error}. Kiểm tra worker ở /health/ready.`,
          en: `The workflow cannot answer: ${answer.error}. See /health/ready for the worker.`,
        };
  }
  return follow.live
    ? {
        vi: 'Quy trình chưa bắt đầu; projector sẽ khởi động nó.',
        en: 'The workflow has not started yet; the projector starts it.',
      }
    : {
        vi: 'Hồ sơ nhập lại chưa chuyển sang theo dõi trực tiếp: chưa có quy trình.',
        en: 'A case entered from papers has no workflow before its release.',
      };
}
