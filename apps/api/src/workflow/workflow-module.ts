import { Module } from '@nestjs/common';
import { EffectsHold } from './effects-hold.js';
import { FollowRows } from './follow-rows.js';
import { Temporal } from './temporal.js';
import { WorkflowController } from './workflow-controller.js';
import { AccessModule } from '../access/access-module.js';

/** The workflow of a case, as Temporal and the follow rows know it. */
@Module({
  imports: [AccessModule],
  controllers: [WorkflowController],
  providers: [Temporal, FollowRows, EffectsHold],
  exports: [Temporal, FollowRows, EffectsHold],
})
export class WorkflowModule {}
