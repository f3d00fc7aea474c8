import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Moment, RegisterId, Uuid } from '@vinhdanh/contracts';
import type { Page } from '@vinhdanh/projections';
import type { Pool } from 'pg';
import { z } from 'zod';
import type { Access } from '../access/access.js';
import { ACCESS, PERSONAL_READS, POOL } from '../app/tokens.js';
import { pageView, paging } from '../list/reading.js';
import type { PersonalReads } from '../nomination/personal-reads.js';
import { problem } from '../problem/problem-error.js';
import type { Session } from '../session/session.js';
import { SignedIn } from '../session/signed-in.js';
import { listPersonalReads, PersonalReadView } from './query.js';

const PersonalReadQuery = z.strictObject({
  register: RegisterId,
  account: Uuid.optional().describe('Only what this account read'),
  case: Uuid.optional().describe('Only what showed this case'),
  what: z.string().max(40).optional().describe('Only this kind of reading: case, timeline, command, sealed, nominations, work, notices, people and so on'),
  from: Moment.optional().describe('Machine time, inclusive'),
  to: Moment.optional().describe('Machine time, exclusive'),
  cursor: paging.cursor,
  limit: paging.limit,
});

/** Who read whose personal data: for auditors. */
@ApiTags('audit')
@Controller('api/personal-reads')
export class PersonalReadController {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(ACCESS) private readonly access: Access,
    @Inject(PERSONAL_READS) private readonly reads: PersonalReads,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Reads of personal data, the latest first: who, when, which case or list, and what was shown; auditors only' })
  @ApiResponse({ status: 200, description: 'A page', standardSchema: pageView(PersonalReadView) })
  async list(@Query({ schema: PersonalReadQuery }) query: z.infer<typeof PersonalReadQuery>, @SignedIn() session: Session): Promise<Page<PersonalReadView>> {
    const { grants } = await this.access.member(query.register, session);
    if (grants.every(({ role }) => role !== 'auditor')) throw problem('auditor-only');
    // what this process has yet to write is part of the answer
    await this.reads.flush();
    return listPersonalReads(this.pool, query);
  }
}
