import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Casework } from '@vinhdanh/casework';
import { RegisterId } from '@vinhdanh/contracts';
import { ancestorsOn, quotasOf, unitsOf } from '@vinhdanh/domain';
import {
  listCounted,
  listUnitYear,
  type CountedExemplar,
  type Page,
  ProjectionWaiter,
  type UnitQuota,
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
import { CountedView, UnitQuotaView } from './views.js';

const year = z.coerce.number().int().min(2000).max(2200);
const quota = z.string().regex(/^Q[1-9][0-9]?$/);
const unit = z.string().min(1).max(40);
const UnitYearQuery = z.strictObject({
  register: RegisterId,
  year,
  unit: unit.optional(),
  quota: quota.optional(),
  met: Flag.optional().describe('Only quotas that are met, or only those that are not'),
  ...paging,
});
const CountedQuery = z.strictObject({ register: RegisterId, year, quota, unit, ...paging });

/** Progress of units towards the quotas of a year (KH1068 V.1đ), and which cases count and why or why not. */
@ApiTags('lists')
@Controller('api/unit-years')
export class UnitYearController {
  constructor(
    @Inject(Pool) private readonly pool: Pool,
    @Inject(ProjectionWaiter) private readonly waiter: ProjectionWaiter,
    @Inject(Access) private readonly access: Access,
    @Inject(Casework) private readonly casework: Casework,
  ) {}

  @AnswersNoPersonalData()
  @Get()
  @ApiOperation({
    summary: 'Units and quotas of a year: what is required and reached, its basis and contradictions',
  })
  @ApiResponse({ status: 200, description: 'A page', standardSchema: pageView(UnitQuotaView) })
  async list(
    @Query({ schema: UnitYearQuery }) query: z.infer<typeof UnitYearQuery>,
    @SignedIn() session: Session,
  ): Promise<Page<UnitQuota>> {
    const { units } = await this.access.member(query.register, session);
    const reference = await this.casework.reference(query.register);
    const { after, ...filter } = query;
    const asked = { quotas: quotasOf(reference.policies, query.year), unitRegister: unitsOf(reference) };
    return readPage(this.waiter, after, ['unit_year'], () => listUnitYear(this.pool, { ...filter, ...asked, units }));
  }

  @ReadsPersonalData(ofPage('unit-year', ({ caseId }: CountedExemplar) => [caseId]))
  @Get('cases')
  @ApiOperation({
    summary:
      'Cases of a unit and the units below it: whether each counts towards a quota of a year, and why or why not',
  })
  @ApiResponse({ status: 200, description: 'A page', standardSchema: pageView(CountedView) })
  async cases(
    @Query({ schema: CountedQuery }) query: z.infer<typeof CountedQuery>,
    @SignedIn() session: Session,
  ): Promise<Page<CountedExemplar>> {
    const { units } = await this.access.member(query.register, session);
    const reference = await this.casework.reference(query.register);
    const register = unitsOf(reference);
    const found = quotasOf(reference.policies, query.year).find(({ rule }) => rule.id === query.quota);
    // no such quota in that year
    if (found === undefined) throw problem('not-found');
    const codes = [...new Set(register.units.map(({ code }) => code))];
    const countedFor = codes.filter((code) => ancestorsOn(register, code, found.on).has(query.unit));
    const { register: id, after, cursor, limit } = query;
    return readPage(this.waiter, after, ['nomination', 'unit_year'], () =>
      listCounted(this.pool, { register: id, units, countedFor, quota: found, cursor, limit }),
    );
  }
}
