import { Controller, Get, Inject, Query, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { RegisterId } from '@vinhdanh/contracts';
import { z } from 'zod';
import { Access } from '../access/access.js';
import { ReadinessCheck } from '../health/readiness.js';
import { AnswersNoPersonalData } from '../personal-read/declaration.js';
import { problem } from '../problem/problem-error.js';
import type { Session } from '../session/session.js';
import { SignedIn } from '../session/signed-in.js';
import { HealthView } from './engine-views.js';
import { HealthHistory } from './health-history.js';

const HealthQuery = z.strictObject({
  register: RegisterId.optional().describe(
    'A register that you administer; the administrator of the installation needs none',
  ),
});

/** The parts and their lag, now and over the last half hour. */
@ApiTags('administration')
@AnswersNoPersonalData()
@Controller('api/administration/health')
export class HealthViewController implements OnModuleInit, OnModuleDestroy {
  constructor(
    @Inject(ReadinessCheck) private readonly readiness: ReadinessCheck,
    @Inject(HealthHistory) private readonly history: HealthHistory,
    @Inject(Access) private readonly access: Access,
  ) {}

  onModuleInit(): void {
    this.history.start();
  }

  onModuleDestroy(): void {
    this.history.stop();
  }

  @Get()
  @ApiOperation({
    summary: 'Health of the parts with what to do, and the lag of the last half hour; administrators only',
  })
  @ApiResponse({ status: 200, description: 'The parts', standardSchema: HealthView })
  async health(
    @Query({ schema: HealthQuery }) { register }: z.infer<typeof HealthQuery>,
    @SignedIn() session: Session,
  ): Promise<z.infer<typeof HealthView>> {
    if (register === undefined && !session.installationAdministrator) throw problem('installation-administrator-only');
    if (register !== undefined) await this.access.administrator(register, session);
    const { status, parts } = await this.readiness.look();
    return { status, parts: { ...parts }, history: [...(await this.history.withNow())] };
  }
}
