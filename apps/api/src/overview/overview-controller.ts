import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Casework } from '@vinhdanh/casework';
import { type Day, Award, Code, DeadlineKind, RegisterId, Role, Track } from '@vinhdanh/contracts';
import { calendarOn, dayOf, isProvisional, isWorkingDay, quotasOf, unitsOf } from '@vinhdanh/domain';
import { Clocks } from '@vinhdanh/event-log';
import { deadlineLoad, pipeline, quotaStandings, workLoad } from '@vinhdanh/projections';
import { Pool } from 'pg';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { Flag } from '../list/reading.js';
import { AnswersNoPersonalData } from '../personal-read/declaration.js';
import { Acting } from '../work/acting.js';
import { problem } from '../problem/problem-error.js';
import type { Session } from '../session/session.js';
import { SignedIn } from '../session/signed-in.js';
import { listOf } from '../work/work-query.js';
import { pipelineView } from './pipeline-view.js';
import { unitMatrix } from './unit-matrix.js';
import { LoadOverview, PipelineView, UnitMatrix } from './views.js';

const PipelineQuery = z.strictObject({
  register: RegisterId,
  unit: listOf(Code).optional(),
  track: listOf(Track).optional(),
  award: listOf(Award).optional(),
  field: z.coerce.number().int().min(1).max(99).optional(),
});
const UnitsQuery = z.strictObject({
  register: RegisterId,
  year: z.coerce.number().int().min(2000).max(2200).optional().describe('Default: the register’s present year'),
  unit: listOf(Code).optional(),
  kind: z.string().max(60).optional().describe('Only units of this kind'),
});
const LoadQuery = z.strictObject({
  register: RegisterId,
  unit: Code.optional(),
  kind: DeadlineKind.optional(),
  mine: Flag.default(false).describe('Only work of your own roles; deadlines are those of all cases that you see'),
});

/** All counts on one page, within the units that the reader's roles reach. */
@ApiTags('overviews')
@AnswersNoPersonalData()
@Controller('api/overviews')
export class OverviewController {
  constructor(
    @Inject(Pool) private readonly pool: Pool,
    @Inject(Access) private readonly access: Access,
    @Inject(Casework) private readonly casework: Casework,
    @Inject(Clocks) private readonly clocks: Clocks,
    @Inject(Acting) private readonly acting: Acting,
  ) {}

  @Get('pipeline')
  @ApiOperation({ summary: 'How many cases are in each stage and step, and for how long' })
  @ApiResponse({ status: 200, description: 'All stages', standardSchema: PipelineView })
  async pipeline(
    @Query({ schema: PipelineQuery }) query: z.infer<typeof PipelineQuery>,
    @SignedIn() session: Session,
  ): Promise<PipelineView> {
    const { units } = await this.access.member(query.register, session);
    const { register, unit: unitIn, track: tracks, award: awards, field } = query;
    const [steps, clock] = await Promise.all([
      pipeline(this.pool, { register, units, unitIn, tracks, awards, field }),
      this.clocks.now(register),
    ]);
    return pipelineView(dayOf(clock.now), steps);
  }

  @Get('units')
  @ApiOperation({ summary: 'Units by duties of a year: quota, criteria, plan, event, report' })
  @ApiResponse({ status: 200, description: 'The matrix', standardSchema: UnitMatrix })
  async units(
    @Query({ schema: UnitsQuery }) query: z.infer<typeof UnitsQuery>,
    @SignedIn() session: Session,
  ): Promise<UnitMatrix> {
    const { units } = await this.access.member(query.register, session);
    const [reference, clock] = await Promise.all([
      this.casework.reference(query.register),
      this.clocks.now(query.register),
    ]);
    const year = query.year ?? Number(dayOf(clock.now).slice(0, 4));
    const seen = new Set(units);
    const rows = await quotaStandings(this.pool, {
      register: query.register,
      year,
      quotas: quotasOf(reference.policies, year),
      unitRegister: unitsOf(reference),
    });
    const { unit, kind } = query;
    const shown = rows.filter(
      (row) =>
        seen.has(row.unit) &&
        (unit === undefined || unit.includes(row.unit)) &&
        (kind === undefined || row.unitKind === kind),
    );
    return unitMatrix(year, shown);
  }

  @Get('load')
  @ApiOperation({ summary: 'What falls due on each day of the next four weeks, days off marked' })
  @ApiResponse({
    status: 200,
    description: '28 days from the register’s business day on',
    standardSchema: LoadOverview,
  })
  async load(
    @Query({ schema: LoadQuery }) query: z.infer<typeof LoadQuery>,
    @SignedIn() session: Session,
  ): Promise<z.infer<typeof LoadOverview>> {
    const { register, unit, kind, mine } = query;
    const sight = await this.access.member(register, session);
    const { units, reach } = sight;
    const asked = mine ? reach : Role.options.map((role) => ({ role, units }));
    const [load, work, reference] = await Promise.all([
      deadlineLoad(this.pool, { register, units, unit, kind }),
      workLoad(this.pool, await this.acting.within({ register, reach: asked, unit }, sight, mine)),
      this.casework.reference(register),
    ]);
    if (load === null) throw problem('not-found');
    const calendar = calendarOn(reference, load.today);
    const nameOf = (day: Day): string | null =>
      calendar.years.get(Number(day.slice(0, 4)))?.days.find(({ date }) => date === day)?.name ?? null;
    return {
      ...load,
      days: load.days.map((each) => ({
        ...each,
        kinds: { ...each.kinds },
        working: isWorkingDay(each.day, calendar),
        name: nameOf(each.day),
        provisional: isProvisional(each.day, each.day, calendar),
        work: work.get(each.day) ?? 0,
      })),
    };
  }
}
