import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Casework } from '@vinhdanh/casework';
import { Day, DeadlineKind, RegisterId } from '@vinhdanh/contracts';
import { calendarOn, isWorkingDay } from '@vinhdanh/domain';
import {
  deadlineLoad,
  deadlineStatuses,
  listDeadlines,
  type DeadlineItem,
  type Page,
  ProjectionWaiter,
} from '@vinhdanh/projections';
import { Pool } from 'pg';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { Flag, pageView, paging, readPage } from '../list/reading.js';
import { ReadsPersonalData, AnswersNoPersonalData } from '../personal-read/declaration.js';
import { ofPage } from '../personal-read/reading.js';
import { problem } from '../problem/problem-error.js';
import type { Session } from '../session/session.js';
import { SignedIn } from '../session/signed-in.js';
import { DeadlineView, LoadView } from './views.js';

const unit = z.string().min(1).max(40).optional().describe('Only this unit');
const DeadlineQuery = z.strictObject({
  register: RegisterId,
  unit,
  case: z.guid().optional(),
  kind: DeadlineKind.optional(),
  status: z.enum(deadlineStatuses).optional(),
  from: Day.optional().describe('First due day'),
  to: Day.optional().describe('Last due day'),
  overdue: Flag.optional(),
  ...paging,
});
const LoadQuery = z.strictObject({ register: RegisterId, unit, kind: DeadlineKind.optional() });

/**
 * Deadlines across cases, and the load of the coming days: for the units that the reader's roles reach, and single
 * cases that the reader may read whole.
 */
@ApiTags('lists')
@Controller('api/deadlines')
export class DeadlineController {
  constructor(
    @Inject(Pool) private readonly pool: Pool,
    @Inject(ProjectionWaiter) private readonly waiter: ProjectionWaiter,
    @Inject(Access) private readonly access: Access,
    @Inject(Casework) private readonly casework: Casework,
  ) {}

  @ReadsPersonalData(ofPage('deadlines', ({ caseId }: DeadlineItem) => [caseId]))
  @Get()
  @ApiOperation({ summary: 'Deadlines of cases with their basis, earliest due day first' })
  @ApiResponse({ status: 200, description: 'A page', standardSchema: pageView(DeadlineView) })
  async list(
    @Query({ schema: DeadlineQuery }) query: z.infer<typeof DeadlineQuery>,
    @SignedIn() session: Session,
  ): Promise<Page<DeadlineItem>> {
    const { units, audiences } = await this.access.member(query.register, session);
    const { after, case: caseId, ...filter } = query;
    return readPage(this.waiter, after, ['nomination'], () =>
      listDeadlines(this.pool, { ...filter, caseId, units, audiences }),
    );
  }

  @AnswersNoPersonalData()
  @Get('calendar')
  @ApiOperation({ summary: 'How much falls due on each day of the next four weeks' })
  @ApiResponse({ status: 200, description: 'The days, from the register’s business day on', standardSchema: LoadView })
  async load(
    @Query({ schema: LoadQuery }) query: z.infer<typeof LoadQuery>,
    @SignedIn() session: Session,
  ): Promise<z.infer<typeof LoadView>> {
    const { units, audiences } = await this.access.member(query.register, session);
    const [load, reference] = await Promise.all([
      deadlineLoad(this.pool, { ...query, units, audiences }),
      this.casework.reference(query.register),
    ]);
    if (load === null) throw problem('not-found');
    const calendar = calendarOn(reference, load.today);
    return {
      ...load,
      days: load.days.map(({ day, due, kinds }) => ({ day, working: isWorkingDay(day, calendar), due, kinds })),
    };
  }
}
