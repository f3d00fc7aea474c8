import { Module } from '@nestjs/common';
import { AdministrationController } from './administration-controller.js';
import { EngineController } from './engine-controller.js';
import { EngineRoom } from './engine-room.js';
import { HealthHistory } from './health-history.js';
import { HealthViewController } from './health-view-controller.js';
import { Repairs } from './repairs.js';
import { CaseInLog } from '@vinhdanh/event-log';
import { AdministrationActs, EffectLeases, FaultyWorkflows, FollowRows, Settings } from '@vinhdanh/operations';
import { overPool } from '../app/over-pool.js';
import { AccessModule } from '../access/access-module.js';
import { HealthModule } from '../health/health-module.js';
import { WorkflowModule } from '../workflow/workflow-module.js';

/** Watching and repairing the engine; administrators only. */
@Module({
  imports: [AccessModule, HealthModule, WorkflowModule],
  controllers: [AdministrationController, EngineController, HealthViewController],
  providers: [
    overPool(CaseInLog),
    overPool(AdministrationActs),
    overPool(EffectLeases),
    overPool(FaultyWorkflows),
    overPool(FollowRows),
    overPool(Settings),
    EngineRoom,
    Repairs,
    HealthHistory,
  ],
})
export class AdministrationModule {}
