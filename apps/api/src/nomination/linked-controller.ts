import { Controller, Get, Inject, Param, Req } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Casework } from '@vinhdanh/casework';
import { Uuid } from '@vinhdanh/contracts';
import { listNominations } from '@vinhdanh/projections';
import type { FastifyRequest } from 'fastify';
import { Pool } from 'pg';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { NominationRow } from '../list/views.js';
import { ReadsPersonalData } from '../personal-read/declaration.js';
import { aCase, type Asked } from '../personal-read/reading.js';
import type { Session } from '../session/session.js';
import { SignedIn } from '../session/signed-in.js';
import { seen } from './seen.js';

/** Most cases of one subject that are shown. */
const most = 100;

const LinkedCases = z.object({
  items: z.array(
    NominationRow.extend({
      relation: z
        .enum(['merged-into', 'same-subject'])
        .describe('`merged-into`: the case into which this one was merged; else another case of the same subject'),
    }),
  ),
});

const linkedCases = ({ items }: z.infer<typeof LinkedCases>, { params: { id = '' } }: Asked) =>
  items.length === 0 ? [] : [{ ...aCase(id, 'linked', ['identity']), cases: items.map((item) => item.id) }];

/** Related cases. */
@ApiTags('nominations')
@Controller('api/nominations/:id/linked')
export class LinkedController {
  constructor(
    @Inject(Casework) private readonly casework: Casework,
    @Inject(Access) private readonly access: Access,
    @Inject(Pool) private readonly pool: Pool,
  ) {}

  @ReadsPersonalData(linkedCases)
  @Get()
  @ApiOperation({ summary: 'Other cases of the same subject that you may see, the last opened first' })
  @ApiResponse({ status: 200, description: 'At most 100', standardSchema: LinkedCases })
  async linked(
    @Param('id', { schema: Uuid }) caseId: string,
    @SignedIn() session: Session,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof LinkedCases>> {
    request.caseId = caseId;
    const { value: view } = seen(await this.casework.screen(caseId, session));
    // the author of a case need not hold a role in any unit
    const { units, audiences } = (await this.access.sight(view.register, session)) ?? { units: [], audiences: [] };
    const query = { register: view.register, subject: view.subject.id };
    const page = await listNominations(this.pool, { ...query, units, audiences, limit: most });
    const others = page.items.filter((item) => item.id !== caseId);
    return {
      items: others.map((item) => ({
        ...item,
        relation: item.id === view.screen.mergedInto ? ('merged-into' as const) : ('same-subject' as const),
      })),
    };
  }
}
