import { Module } from '@nestjs/common';
import { OverviewController } from './overview-controller.js';
import { AccessModule } from '../access/access-module.js';
import { WorkModule } from '../work/work-module.js';

/** Counts over a register. */
@Module({
  imports: [AccessModule, WorkModule],
  controllers: [OverviewController],
})
export class OverviewModule {}
