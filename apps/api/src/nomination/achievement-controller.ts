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
    .describe(
      '`cited`: the case proposes an award for it; `rewarded`: a decision gave it; `released`: the case ended without, or its award was revoked',
    ),
  decisionNumber: z
    .string()
    .nullable()
    .describe('Of the decision that gave the award, also where it was revoked since'),
  exit: z.enum(stageExits).nullable().describe('The end by which the case gave the achievement back'),
  on: Day.describe('Of the latest of these acts'),
} satisfies Record<keyof CitedBy, z.ZodType>);

const Answer = NamedAchievement.extend({ id: Uuid, cases: z.array(Citation).describe('The first to cite it first') });

/** "One achievement, one award": the cases that cite the achievement of a case, with their results. */
@ApiTags('nominations')
@AnswersNoPersonalData()
@Controller('api/nominations/:id/achievement')
export class AchievementController {
  constructor(@Inject(Casework) private readonly casework: Casework) {}

  @Get()
  @ApiOperation({
    summary: 'The achievement that the case cites, whose deed it was, and every case that cites it',
    description:
      'Shows to whoever reads the whole case; other cases show with it as they do among conflicts. 404 where the case cites none.',
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
    return { ...cited.named, id: cited.id, cases: [...cited.cases] };
  }
}
