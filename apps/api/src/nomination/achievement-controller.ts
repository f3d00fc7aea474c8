import { Controller, Get, Inject, Param, Req } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Casework, type CitedBy } from '@vinhdanh/casework';
import { Award, Day, NamedAchievement, stageExits, Uuid } from '@vinhdanh/contracts';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AnswersNoPersonalData } from '../personal-read/declaration.js';
import { problem } from '../problem/problem-error.js';
import type { Session } from '../session/session.js';
import { SignedIn } from '../session/signed-in.js';

const Citation = z.object({
  case: Uuid,
  caseNumber: z.string(),
  award: Award,
  status: z
    .enum(['cited', 'rewarded', 'released'])
    .describe('`cited`: an award is proposed; `rewarded`: a decision gave it; `released`: no award, or a revoked one'),
  decisionNumber: z.string().nullable().describe('Of the decision that gave the award, even if revoked later'),
  exit: z.enum(stageExits).nullable().describe('The exit by which the case released the achievement'),
  on: Day.describe('Of the latest of these acts'),
} satisfies Record<keyof CitedBy, z.ZodType>);

const Answer = NamedAchievement.extend({
  id: Uuid,
  cases: z.array(Citation).describe('Those that you may read, in the order of their first citation'),
  elsewhere: z.array(z.string()).describe('Units to ask about cases that cite it and that you may not read'),
});

/** "One achievement, one award": the cases that cite the achievement of a case, with their results. */
@ApiTags('nominations')
@AnswersNoPersonalData()
@Controller('api/nominations/:id/achievement')
export class AchievementController {
  constructor(@Inject(Casework) private readonly casework: Casework) {}

  @Get()
  @ApiOperation({
    summary: 'The achievement that the case cites, all who share it, and every case that cites it',
    description:
      'For readers of the whole case. Of cases that you may not read it names the units. 404 when the case cites none.',
  })
  @ApiResponse({ status: 200, description: 'The achievement', standardSchema: Answer })
  async achievement(
    @Param('id', { schema: Uuid }) caseId: string,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof Answer>> {
    request.caseId = caseId;
    const cited = await this.casework.achievement(caseId, session);
    if (cited === null) throw problem('not-found');
    return { ...cited.named, id: cited.id, cases: [...cited.cases], elsewhere: [...cited.elsewhere] };
  }
}
