import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Casework } from '@vinhdanh/casework';
import { DeadlineDays, Uuid } from '@vinhdanh/contracts';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AnswersNoPersonalData } from '../personal-read/declaration.js';
import { problem } from '../problem/problem-error.js';
import type { Session } from '../session/session.js';
import { SignedIn } from '../session/signed-in.js';
import { AsOf } from './as-of.js';
import { seen } from './seen.js';
import { AsOfShown } from './views.js';

const DeadlineId = z
  .string()
  .regex(
    /^[a-z-]{1,40}#[1-9]\d{0,3}$/,
    'Kind and ordinal, for example verification#1 (in an address: verification%231)',
  );
const Answer = DeadlineDays.extend({ asOf: AsOfShown });

/** "Why this date?" */
@ApiTags('nominations')
@AnswersNoPersonalData()
@Controller('api/nominations/:id/deadlines')
export class ReckoningController {
  constructor(@Inject(Casework) private readonly casework: Casework) {}

  @Get(':deadline/days')
  @ApiOperation({
    summary: 'Why this date: every day of a deadline, the rule with its source, pauses and extensions',
    description: 'Write the `#` of a deadline’s id as `%23` in the address.',
  })
  @ApiResponse({ status: 200, description: 'The reckoning', standardSchema: Answer })
  async days(
    @Param('id', { schema: Uuid }) caseId: string,
    @Param('deadline', { schema: DeadlineId }) deadline: string,
    @Query({ schema: AsOf }) past: z.infer<typeof AsOf>,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof Answer>> {
    request.caseId = caseId;
    const { asOf, value } = seen(await this.casework.deadlineDays(caseId, session, deadline, past));
    if (value === null) throw problem('not-found');
    return { ...value, asOf };
  }
}
