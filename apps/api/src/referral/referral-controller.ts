import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Casework } from '@vinhdanh/casework';
import { Award, Bilingual, Moment, RegisterId, stages, SubjectKind, Track, Uuid, personal } from '@vinhdanh/contracts';
import { dayOf, unitOn, unitsOf } from '@vinhdanh/domain';
import { caseStates, listReferrals, type Page, ProjectionWaiter } from '@vinhdanh/projections';
import { Pool } from 'pg';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { Flag, pageView, paging, readPage } from '../list/reading.js';
import { ReadsPersonalData } from '../personal-read/declaration.js';
import { ofPage } from '../personal-read/reading.js';
import type { Session } from '../session/session.js';
import { SignedIn } from '../session/signed-in.js';
import { Words } from '../work/work-query.js';
import { plainWords } from './plain-words.js';

const ReferralQuery = z.strictObject({
  register: RegisterId,
  open: Flag.optional().describe('Only open referrals, or only ended ones'),
  q: Words.optional(),
  ...paging,
});
const Referral = z.object({
  caseId: Uuid,
  caseNumber: z.string(),
  subjectKind: SubjectKind,
  subjectName: personal('identity', z.string().nullable()),
  award: Award,
  track: Track,
  unit: z.string(),
  unitName: z.string(),
  stage: z.enum(stages).nullable(),
  state: z.enum(caseStates),
  says: Bilingual.describe('The result, in plain words'),
  decisionNumber: z.string().nullable(),
  openedAt: Moment,
  since: Moment.describe('When the present step began'),
});
type Referral = z.infer<typeof Referral>;

/** The referrals of the signed-in account with their results: for the Front, the press, a citizen, an officer. */
@ApiTags('referrals')
@Controller('api/referrals')
export class ReferralController {
  constructor(
    @Inject(Pool) private readonly pool: Pool,
    @Inject(ProjectionWaiter) private readonly waiter: ProjectionWaiter,
    @Inject(Access) private readonly access: Access,
    @Inject(Casework) private readonly casework: Casework,
  ) {}

  @ReadsPersonalData(ofPage('referrals', ({ caseId }: Referral) => [caseId]))
  @Get()
  @ApiOperation({ summary: 'Your referrals with their results, the latest first' })
  @ApiResponse({ status: 200, description: 'A page', standardSchema: pageView(Referral) })
  async list(
    @Query({ schema: ReferralQuery }) query: z.infer<typeof ReferralQuery>,
    @SignedIn() session: Session,
  ): Promise<Page<Referral>> {
    const { person } = await this.access.member(query.register, session);
    const { after, ...filter } = query;
    const page = await readPage(this.waiter, after, ['nomination'], () =>
      listReferrals(this.pool, { ...filter, author: person }),
    );
    const units = unitsOf(await this.casework.reference(query.register));
    return {
      next: page.next,
      items: page.items.map(({ substate: _substate, changedAt: _changed, ...item }) => ({
        ...item,
        unitName: unitOn(units, item.unit, dayOf(item.since))?.name ?? item.unit,
        says: plainWords(item),
      })),
    };
  }
}
