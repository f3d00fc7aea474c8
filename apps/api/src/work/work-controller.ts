import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { type Page, ProjectionWaiter } from '@vinhdanh/projections';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { Access } from '../access/access.js';
import { byteOrderMark } from '../export/csv.js';
import { sendPages } from '../export/pages.js';
import { readPage } from '../list/reading.js';
import { ReadsPersonalData, SendsPersonalData, Shown, type Show } from '../personal-read/declaration.js';
import { aList, ofPage, type Asked } from '../personal-read/reading.js';
import type { Session } from '../session/session.js';
import { SignedIn } from '../session/signed-in.js';
import { Acting } from './acting.js';
import { NextWork, WorkPageView, type WorkView } from './views.js';
import { workFileHead, workFileLine } from './work-file.js';
import { WorkList } from './work-list.js';
import { filterOf, NextQuery, WorkFileQuery, WorkQuery } from './work-query.js';

/** The one item that is shown, if there is one. */
const nextWork = ({ item }: z.infer<typeof NextWork>, asked: Asked) =>
  item === null ? [] : [aList('next-work', asked, [item.caseId])];

/** My work: who must do what by when, from the read models, within the units that the reader's roles reach. */
@ApiTags('work')
@Controller('api')
export class WorkController {
  constructor(
    @Inject(WorkList) private readonly list: WorkList,
    @Inject(ProjectionWaiter) private readonly waiter: ProjectionWaiter,
    @Inject(Access) private readonly access: Access,
    @Inject(Acting) private readonly acting: Acting,
  ) {}

  @ReadsPersonalData(ofPage('work', ({ caseId }: WorkView) => [caseId]))
  @Get('work')
  @ApiOperation({
    summary: 'Who must do what by when, by default earliest due day first; the first page has counts by group',
  })
  @ApiResponse({ status: 200, description: 'A page', standardSchema: WorkPageView })
  async work(
    @Query({ schema: WorkQuery }) query: z.infer<typeof WorkQuery>,
    @SignedIn() session: Session,
  ): Promise<WorkPageView> {
    const sight = await this.access.member(query.register, session);
    const { after, sort, direction, cursor, limit } = query;
    const asked = await this.acting.within(filterOf(query, sight), sight, query.mine);
    const filter = { ...asked, order: sort, descending: direction === 'desc', cursor, limit };
    return readPage(this.waiter, after, ['nomination'], () => this.list.page(filter, sight.person));
  }

  @SendsPersonalData(ofPage('work.csv', ({ caseId }: WorkView) => [caseId]))
  @Get('work.csv')
  @ApiOperation({
    summary: 'The same list as a file for spreadsheets: UTF-8, all rows, cells that would start a formula neutralised',
  })
  @ApiProduces('text/csv')
  @ApiResponse({ status: 200, description: 'text/csv, streamed' })
  async file(
    @Query({ schema: WorkFileQuery }) query: z.infer<typeof WorkFileQuery>,
    @SignedIn() session: Session,
    @Shown() shown: Show,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const sight = await this.access.member(query.register, session);
    const { sort, direction, lang } = query;
    const asked = await this.acting.within(filterOf(query, sight), sight, query.mine);
    const filter = { ...asked, order: sort, descending: direction === 'desc', limit: 200 };
    const read = (cursor: string | undefined): Promise<Page<WorkView>> =>
      this.list.rows({ ...filter, cursor }, sight.person);
    await sendPages(reply, read, shown, {
      filename: `${lang === 'vi' ? 'viec' : 'work'}-${query.register}.csv`,
      type: 'text/csv',
      head: byteOrderMark + workFileHead(lang),
      text: (items) => items.map((item) => workFileLine(item, lang)).join(''),
    });
  }

  @ReadsPersonalData(nextWork)
  @Get('work/next')
  @ApiOperation({
    summary: 'What to do next: your own work, then unassigned work of your roles; within each, the earliest due day',
    description: 'Takes the filters of the list. It takes no step; `POST /api/work/claim` does.',
  })
  @ApiResponse({ status: 200, description: 'The work, or null', standardSchema: NextWork })
  async next(
    @Query({ schema: NextQuery }) query: z.infer<typeof NextQuery>,
    @SignedIn() session: Session,
  ): Promise<z.infer<typeof NextWork>> {
    const sight = await this.access.member(query.register, session);
    const { exceptCase, exceptKey } = query;
    const except =
      exceptCase === undefined || exceptKey === undefined ? undefined : { caseId: exceptCase, key: exceptKey };
    // whose steps are free is asked whatever the assignee
    const asked = filterOf({ ...query, mine: true, assignee: query.assignee ?? 'none' }, sight);
    const item = await this.list.next(await this.acting.within(asked, sight, true), sight.person, except);
    return { item };
  }
}
