import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Casework } from '@vinhdanh/casework';
import { Bilingual, RegisterId, Uuid, wordsOf } from '@vinhdanh/contracts';
import { dayOf, unitName, unitsOf } from '@vinhdanh/domain';
import { Clocks } from '@vinhdanh/event-log';
import { waitingGroups } from '@vinhdanh/projections';
import { Pool } from 'pg';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { AnswersNoPersonalData } from '../personal-read/declaration.js';
import type { Session } from '../session/session.js';
import { SignedIn } from '../session/signed-in.js';
import { Acting } from './acting.js';

const UnattendedQuery = z.strictObject({ register: RegisterId });

const Unattended = z.object({
  items: z.array(
    z.object({
      role: z.string().describe('The role that is missing'),
      unit: z.string(),
      unitName: z.string(),
      action: z.string(),
      asks: Bilingual.describe('The act in plain words'),
      why: z
        .enum(['vacant', 'recused'])
        .describe('`vacant`: nobody holds the role for the unit; `recused`: whoever holds it may not do this one'),
      steps: z.int().describe('How many steps wait for it'),
      caseId: Uuid.describe('The case that has waited longest'),
      caseNumber: z.string(),
    }),
  ),
});

/** Work that nobody in the register may do, for those who can grant or delegate a role. */
@ApiTags('administration')
@AnswersNoPersonalData()
@Controller('api/administration/unattended')
export class UnattendedController {
  constructor(
    @Inject(Access) private readonly access: Access,
    @Inject(Acting) private readonly acting: Acting,
    @Inject(Casework) private readonly casework: Casework,
    @Inject(Clocks) private readonly clocks: Clocks,
    @Inject(Pool) private readonly pool: Pool,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Steps of your units that wait for a role which nobody can exercise; administrators only',
    description: 'Grant the role to another person, or delegate it; then the steps are listed in their work.',
  })
  @ApiResponse({ status: 200, description: 'By role, unit and act', standardSchema: Unattended })
  async unattended(
    @Query({ schema: UnattendedQuery }) { register }: z.infer<typeof UnattendedQuery>,
    @SignedIn() session: Session,
  ): Promise<z.infer<typeof Unattended>> {
    await this.access.administrator(register, session, 'any');
    const holders = await this.acting.holders(register);
    const groups = await waitingGroups(this.pool, register, holders.subjects);
    const reference = await this.casework.reference(register);
    const day = dayOf((await this.clocks.now(register)).now);
    const stuck = groups.flatMap(({ subject, ...group }) => {
      const actors = holders.actors(group, subject);
      return actors.by === 'nobody' ? [{ ...group, why: why(actors.recused) }] : [];
    });
    const mine = await Promise.all(stuck.map(({ unit }) => this.access.administers(register, session, unit)));
    return {
      items: stuck
        .filter((_, index) => mine[index])
        .map((group) => ({
          ...group,
          unitName: unitName(unitsOf(reference), group.unit, day),
          asks: wordsOf('ask', group.action) ??
            wordsOf('command', group.action) ?? { vi: group.action, en: group.action },
        })),
    };
  }
}

const why = (recused: readonly string[]): 'vacant' | 'recused' => (recused.length > 0 ? 'recused' : 'vacant');
