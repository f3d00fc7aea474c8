import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Code, isStorable, RegisterId, Role, stages } from '@vinhdanh/contracts';
import {
  caseStates,
  listNominations,
  listNotices,
  listWork,
  workGroups,
  type NominationItem,
  type NoticeItem,
  type Page,
  type ProjectionWaiter,
  type WorkRow,
} from '@vinhdanh/projections';
import type { Pool } from 'pg';
import { z } from 'zod';
import type { Access } from '../access/access.js';
import { ACCESS, PERSONAL_READS, POOL, WAITER } from '../app/tokens.js';
import type { Session } from '../session/session.js';
import { SignedIn } from '../session/signed-in.js';
import type { PersonalReads } from '../nomination/personal-reads.js';
import { Flag, noted, pageView, paging, readPage } from './reading.js';
import { NominationRow, NoticeRow, WorkView } from './views.js';

const unit = Code.optional().describe('Only this unit');
const q = z
  .string()
  .trim()
  .max(200)
  .refine(isStorable, 'control characters')
  .optional()
  .describe('Words of the subject’s name, case number or decision number, with or without diacritics');
const NominationQuery = z.strictObject({
  register: RegisterId,
  stage: z.enum(stages).optional(),
  unit,
  state: z.enum(caseStates).optional(),
  overdue: Flag.optional(),
  q,
  ...paging,
});
const WorkQuery = z.strictObject({
  register: RegisterId,
  mine: Flag.default(false).describe('Only what your own roles are asked to do'),
  role: Role.optional(),
  unit,
  group: z.enum(workGroups).optional().describe('By due day'),
  overdue: Flag.optional(),
  q,
  ...paging,
});
const NoticeQuery = z.strictObject({ register: RegisterId, case: z.guid().optional(), ...paging });

/** Lists, from the read models. They show the units that the reader's roles reach, and nothing else. */
@ApiTags('lists')
@Controller('api')
export class ListController {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(WAITER) private readonly waiter: ProjectionWaiter,
    @Inject(ACCESS) private readonly access: Access,
    @Inject(PERSONAL_READS) private readonly reads: PersonalReads,
  ) {}

  @Get('nominations')
  @ApiOperation({ summary: 'Cases of a register, the last opened first' })
  @ApiResponse({ status: 200, description: 'A page', standardSchema: pageView(NominationRow) })
  async nominations(@Query({ schema: NominationQuery }) query: z.infer<typeof NominationQuery>, @SignedIn() session: Session): Promise<Page<NominationItem>> {
    const { units, audiences } = await this.access.member(query.register, session);
    const { after, ...filter } = query;
    const page = await readPage(this.waiter, after, ['nomination'], () => listNominations(this.pool, { ...filter, units, audiences }));
    return noted(this.reads, { session, what: 'nominations', query }, page, ({ id }) => [id]);
  }

  @Get('work')
  @ApiOperation({ summary: 'Who must do what by when, what is due first at the top' })
  @ApiResponse({ status: 200, description: 'A page', standardSchema: pageView(WorkView) })
  async work(@Query({ schema: WorkQuery }) query: z.infer<typeof WorkQuery>, @SignedIn() session: Session): Promise<Page<WorkRow>> {
    const { units, reach } = await this.access.member(query.register, session);
    const { after, mine, ...filter } = query;
    const seen = mine ? reach : Role.options.map((role) => ({ role, units }));
    const page = await readPage(this.waiter, after, ['nomination'], () => listWork(this.pool, { ...filter, reach: seen }));
    return noted(this.reads, { session, what: 'work', query }, page, ({ caseId }) => [caseId]);
  }

  @Get('notices')
  @ApiOperation({ summary: 'Notices to your roles, the latest first' })
  @ApiResponse({ status: 200, description: 'A page', standardSchema: pageView(NoticeRow) })
  async notices(@Query({ schema: NoticeQuery }) query: z.infer<typeof NoticeQuery>, @SignedIn() session: Session): Promise<Page<NoticeItem>> {
    const { reach } = await this.access.member(query.register, session);
    const { after, case: caseId, ...filter } = query;
    const page = await readPage(this.waiter, after, ['nomination', 'notice'], () => listNotices(this.pool, { ...filter, reach, caseId }));
    return noted(this.reads, { session, what: 'notices', query }, page, (notice) => [notice.caseId]);
  }
}
