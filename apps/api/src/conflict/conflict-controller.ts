import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Casework } from '@vinhdanh/casework';
import { RegisterId, streamId, type Role } from '@vinhdanh/contracts';
import { lineagesOf, unitsOf } from '@vinhdanh/domain';
import {
  conflictKinds,
  listLookAlikes,
  listOverlaps,
  listSeveralOpen,
  type LookAlike,
  type OverlappingPeriods,
  type Page,
  ProjectionWaiter,
  type SeveralOpen,
} from '@vinhdanh/projections';
import { Pool } from 'pg';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { noted, pageView, paging, readPage } from '../list/reading.js';
import { PersonalReads } from '../personal-read/personal-reads.js';
import { problem } from '../problem/problem-error.js';
import type { Session } from '../session/session.js';
import { SignedIn } from '../session/signed-in.js';
import { ConflictView } from './views.js';

const ConflictQuery = z.strictObject({
  register: RegisterId,
  kind: z.enum(conflictKinds),
  subject: z.guid().optional().describe('Only conflicts of this subject'),
  ...paging,
});

/** Who has to settle conflicts, or to examine how they were settled. They name people, so nobody else sees them. */
const officers: readonly Role[] = [
  'unit-officer',
  'unit-head',
  'assessor',
  'appraiser',
  'council-secretary',
  'chair',
  'entry-clerk',
  'auditor',
];

/** What may stand in the way of an award: overlapping periods, subjects registered twice, several open cases of one subject. Shown, never settled silently. */
@ApiTags('lists')
@Controller('api/conflicts')
export class ConflictController {
  constructor(
    @Inject(Pool) private readonly pool: Pool,
    @Inject(ProjectionWaiter) private readonly waiter: ProjectionWaiter,
    @Inject(Access) private readonly access: Access,
    @Inject(Casework) private readonly casework: Casework,
    @Inject(PersonalReads) private readonly reads: PersonalReads,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Conflicts of one kind, the newest first: for those who settle them' })
  @ApiResponse({ status: 200, description: 'A page', standardSchema: pageView(ConflictView) })
  async list(
    @Query({ schema: ConflictQuery }) query: z.infer<typeof ConflictQuery>,
    @SignedIn() session: Session,
  ): Promise<Page<OverlappingPeriods | LookAlike | SeveralOpen>> {
    const sight = await this.access.member(query.register, session);
    const own = sight.reach.filter(({ role }) => officers.includes(role));
    if (own.length === 0) throw problem('officers-only');
    const units = [...new Set(own.flatMap((each) => each.units))];
    const { after, kind, ...filter } = query;
    const page = await readPage<OverlappingPeriods | LookAlike | SeveralOpen>(
      this.waiter,
      after,
      ['nomination', 'conflict'],
      async () => {
        if (kind === 'overlapping-periods') return listOverlaps(this.pool, { ...filter, units });
        if (kind === 'several-open') return listSeveralOpen(this.pool, { ...filter, units });
        const lineages = lineagesOf(unitsOf(await this.casework.reference(query.register)));
        return listLookAlikes(this.pool, { ...filter, units, lineages });
      },
    );
    if (kind !== 'look-alike')
      noted(this.reads, { session, what: 'conflicts', query }, page, (item) =>
        item.kind === 'look-alike' ? [] : item.cases.map(({ caseId }) => caseId),
      );
    for (const item of page.items) {
      if (item.kind === 'look-alike')
        for (const { id } of item.subjects) this.reads.note(session.account, streamId('subject', id), ['identity']);
    }
    return page;
  }
}
