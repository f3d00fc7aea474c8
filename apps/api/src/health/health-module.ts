import { SignsOfLife } from '@vinhdanh/operations';
import { overPool } from '../app/over-pool.js';
import { Module } from '@nestjs/common';
import { HealthController } from './health-controller.js';
import { ReadinessCheck } from './readiness.js';
import { WorkflowModule } from '../workflow/workflow-module.js';

/** Liveness, readiness and metrics of the process. */
@Module({
  imports: [WorkflowModule],
  controllers: [HealthController],
  providers: [overPool(SignsOfLife), ReadinessCheck],
  exports: [ReadinessCheck],
})
export class HealthModule {}
