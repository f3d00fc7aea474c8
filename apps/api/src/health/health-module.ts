import { Module } from '@nestjs/common';
import { HealthController } from './health-controller.js';
import { ReadinessCheck } from './readiness.js';
import { WorkflowModule } from '../workflow/workflow-module.js';

/** Liveness, readiness and metrics of the process. */
@Module({
  imports: [WorkflowModule],
  controllers: [HealthController],
  providers: [ReadinessCheck],
  exports: [ReadinessCheck],
})
export class HealthModule {}
