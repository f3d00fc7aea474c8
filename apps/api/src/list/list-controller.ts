import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Award, Code, isStorable, RegisterId, stages, Track } from '@vinhdanh/contracts';
import {
  caseStates,
  listNominations,
  listNotices,
  nominationOrders,
  type NominationItem,
  type NoticeItem,
  type Page,
  type ProjectionWaiter,
} from '@vinhdanh/projections';
import type { Pool } from 'pg';
import { z } from 'zod';
import type { Access } from '../access/access.js';
import { ACCESS, PERSONAL_READS, POOL, WAITER } from '../app/tokens.js';
import type { Session } from '../session/session.js';
import { SignedIn } from '../session/signed-in.js';
import { listOf } from '../work/work-query.js';
import type { PersonalReads } from '../nomination/personal-reads.js';
import { Flag, noted, pageView, paging, readPage } from './reading.js';
import { NominationRow, NoticeRow } from './views.js';

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
  track: listOf(Track).optional(),
  award: listOf(Award).optional(),
  overdue: Flag.optional(),
  field: z.coerce.number().int().min(1).max(99).optional().describe('Number of a field of activity'),
  q,
  sort: z.enum(nominationOrders).default('opened'),
  direction: z.enum(['asc', 'desc']).optional().describe('`desc` for `opened`, else `asc`, unless said'),
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
  @ApiOperation({ summary: 'Cases of a register, the last opened first unless asked otherwise' })
  @ApiResponse({ status: 200, description: 'A page', standardSchema: pageView(NominationRow) })
  async nominations(@Query({ schema: NominationQuery }) query: z.infer<typeof NominationQuery>, @SignedIn() session: Session): Promise<Page<NominationItem>> {
    const { units, audiences } = await this.access.member(query.register, session);
    const { after, track: tracks, award: awards, sort: order, direction, ...filter } = query;
    const descending = direction === undefined ? undefined : direction === 'desc';
    const page = await readPage(this.waiter, after, ['nomination'], () =>
      listNominations(this.pool, { ...filter, tracks, awards, units, audiences, order, descending }),
    );
    return noted(this.reads, { session, what: 'nominations', query }, page, ({ id }) => [id]);
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
