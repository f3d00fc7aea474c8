import { Module } from '@nestjs/common';
import { EffectsHold, FollowViews } from '@vinhdanh/operations';
import { overPool } from '../app/over-pool.js';
import { Temporal } from './temporal.js';
import { WorkflowController } from './workflow-controller.js';
import { AccessModule } from '../access/access-module.js';

/** The workflow of a case, as Temporal and the follow rows know it. */
@Module({
  imports: [AccessModule],
  controllers: [WorkflowController],
  providers: [Temporal, overPool(FollowViews), overPool(EffectsHold)],
  exports: [Temporal, FollowViews, EffectsHold],
})
export class WorkflowModule {}
