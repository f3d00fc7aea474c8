import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Casework } from '@vinhdanh/casework';
import { Award, Code, isStorable, RegisterId, stages, Track } from '@vinhdanh/contracts';
import {
  caseStates,
  listNominations,
  listNotices,
  nominationOrders,
  type NominationItem,
  type NoticeItem,
  type Page,
  ProjectionWaiter,
} from '@vinhdanh/projections';
import { dayOf, unitsOf } from '@vinhdanh/domain';
import { Clocks } from '@vinhdanh/event-log';
import type { FastifyReply } from 'fastify';
import { Pool } from 'pg';
import { z } from 'zod';
import { Access, type Sight } from '../access/access.js';
import { ReadsPersonalData, SendsPersonalData, Shown, type Show } from '../personal-read/declaration.js';
import { ofPage } from '../personal-read/reading.js';
import type { Session } from '../session/session.js';
import { SignedIn } from '../session/signed-in.js';
import { listOf } from '../work/work-query.js';
import { byteOrderMark } from '../export/csv.js';
import { sendPages } from '../export/pages.js';
import { casesFile } from './cases-file.js';
import { Flag, pageView, paging, readPage } from './reading.js';
import { NominationRow, NoticeRow } from './views.js';

const unit = Code.optional().describe('Only this unit');
const q = z
  .string()
  .trim()
  .max(200)
  .refine(isStorable, 'control characters')
  .optional()
  .describe('Words of the subject’s name, case number or decision number, with or without diacritics');
const nominationFilters = {
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
  direction: z.enum(['asc', 'desc']).optional().describe('Default: `desc` for `opened`, else `asc`'),
};
const NominationQuery = z.strictObject({ ...nominationFilters, ...paging });
const NominationFileQuery = z.strictObject({
  ...nominationFilters,
  lang: z.enum(['vi', 'en']).default('vi').describe('Language of the head line and of codes'),
});
const NoticeQuery = z.strictObject({ register: RegisterId, case: z.guid().optional(), ...paging });

/** The filter of the read model: the filter of a request within what its reader may see. */
function filterOf(
  {
    track: tracks,
    award: awards,
    sort: order,
    direction,
    ...filter
  }: Omit<z.infer<typeof NominationFileQuery>, 'lang'>,
  { units, audiences }: Sight,
) {
  return {
    ...filter,
    tracks,
    awards,
    units,
    audiences,
    order,
    descending: direction === undefined ? undefined : direction === 'desc',
  };
}

/** Lists, from the read models. They show only the units that the reader's roles reach. */
@ApiTags('lists')
@Controller('api')
export class ListController {
  constructor(
    @Inject(Pool) private readonly pool: Pool,
    @Inject(ProjectionWaiter) private readonly waiter: ProjectionWaiter,
    @Inject(Access) private readonly access: Access,
    @Inject(Casework) private readonly casework: Casework,
    @Inject(Clocks) private readonly clocks: Clocks,
  ) {}

  @ReadsPersonalData(ofPage('nominations', ({ id }: NominationItem) => [id]))
  @Get('nominations')
  @ApiOperation({ summary: 'Cases of a register, by default the last opened first' })
  @ApiResponse({ status: 200, description: 'A page', standardSchema: pageView(NominationRow) })
  async nominations(
    @Query({ schema: NominationQuery }) query: z.infer<typeof NominationQuery>,
    @SignedIn() session: Session,
  ): Promise<Page<NominationItem>> {
    const { after, cursor, limit, ...filter } = query;
    const sight = await this.access.member(query.register, session);
    return readPage(this.waiter, after, ['nomination'], () =>
      listNominations(this.pool, { ...filterOf(filter, sight), cursor, limit }),
    );
  }

  @SendsPersonalData(ofPage('nominations.csv', ({ id }: NominationItem) => [id]))
  @Get('nominations.csv')
  @ApiOperation({
    summary: 'The same list as a file for spreadsheets: UTF-8, all rows, cells that would start a formula neutralised',
  })
  @ApiProduces('text/csv')
  @ApiResponse({ status: 200, description: 'text/csv, streamed' })
  async file(
    @Query({ schema: NominationFileQuery }) query: z.infer<typeof NominationFileQuery>,
    @SignedIn() session: Session,
    @Shown() shown: Show,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { lang, ...filter } = query;
    const sight = await this.access.member(query.register, session);
    const read = (cursor: string | undefined): Promise<Page<NominationItem>> =>
      listNominations(this.pool, { ...filterOf(filter, sight), cursor, limit: 200 });
    const units = unitsOf(await this.casework.reference(query.register));
    const { head, line } = casesFile(units, dayOf((await this.clocks.now(query.register)).now), lang);
    await sendPages(reply, read, shown, {
      filename: `${lang === 'vi' ? 'ho-so' : 'cases'}-${query.register}.csv`,
      type: 'text/csv',
      head: byteOrderMark + head,
      text: (items) => items.map(line).join(''),
    });
  }

  @ReadsPersonalData(ofPage('notices', ({ caseId }: NoticeItem) => [caseId]))
  @Get('notices')
  @ApiOperation({ summary: 'Notices to your roles, the latest first' })
  @ApiResponse({ status: 200, description: 'A page', standardSchema: pageView(NoticeRow) })
  async notices(
    @Query({ schema: NoticeQuery }) query: z.infer<typeof NoticeQuery>,
    @SignedIn() session: Session,
  ): Promise<Page<NoticeItem>> {
    const { reach } = await this.access.member(query.register, session);
    const { after, case: caseId, ...filter } = query;
    return readPage(this.waiter, after, ['nomination', 'notice'], () =>
      listNotices(this.pool, { ...filter, reach, caseId }),
    );
  }
}
