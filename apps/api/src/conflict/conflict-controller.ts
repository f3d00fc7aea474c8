import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Casework } from '@vinhdanh/casework';
import { RegisterId, type Role } from '@vinhdanh/contracts';
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
import { pageView, paging, readPage } from '../list/reading.js';
import { ReadsPersonalData } from '../personal-read/declaration.js';
import { aList, aSubject, type Asked, type Reading } from '../personal-read/reading.js';
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

/** Roles that settle conflicts or audit them. Conflicts name people, so no other role sees them. */
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

type Conflict = OverlappingPeriods | LookAlike | SeveralOpen;

/** Conflicts of cases are a list of cases; look-alike subjects are read one by one. */
const conflicts = (page: Page<Conflict>, asked: Asked): readonly Reading[] => {
  const ofCases = page.items.flatMap((item) => (item.kind === 'look-alike' ? [] : [item.cases]));
  const alike = page.items.flatMap((item) => (item.kind === 'look-alike' ? item.subjects : []));
  return [
    ...(ofCases.length === 0
      ? []
      : [
          aList(
            'conflicts',
            asked,
            ofCases.flat().map(({ caseId }) => caseId),
          ),
        ]),
    ...alike.map(({ id }) => aSubject(id, 'conflicts')),
  ];
};

/**
 * Possible obstacles to an award: overlapping periods, subjects registered twice, several open cases of one subject.
 * Shown, never settled silently.
 */
@ApiTags('lists')
@Controller('api/conflicts')
export class ConflictController {
  constructor(
    @Inject(Pool) private readonly pool: Pool,
    @Inject(ProjectionWaiter) private readonly waiter: ProjectionWaiter,
    @Inject(Access) private readonly access: Access,
    @Inject(Casework) private readonly casework: Casework,
  ) {}

  @ReadsPersonalData(conflicts)
  @Get()
  @ApiOperation({ summary: 'Conflicts of one kind, the newest first: for those who settle them' })
  @ApiResponse({ status: 200, description: 'A page', standardSchema: pageView(ConflictView) })
  async list(
    @Query({ schema: ConflictQuery }) query: z.infer<typeof ConflictQuery>,
    @SignedIn() session: Session,
  ): Promise<Page<Conflict>> {
    const sight = await this.access.member(query.register, session);
    const own = sight.reach.filter(({ role }) => officers.includes(role));
    if (own.length === 0) throw problem('officers-only');
    const units = [...new Set(own.flatMap((each) => each.units))];
    const { after, kind, ...filter } = query;
    return readPage<Page<Conflict>>(this.waiter, after, ['nomination', 'conflict'], async () => {
      if (kind === 'overlapping-periods') return listOverlaps(this.pool, { ...filter, units });
      if (kind === 'several-open') return listSeveralOpen(this.pool, { ...filter, units });
      const lineages = lineagesOf(unitsOf(await this.casework.reference(query.register)));
      return listLookAlikes(this.pool, { ...filter, units, lineages });
    });
  }
}
