import { Module } from '@nestjs/common';
import { OverviewController } from './overview-controller.js';
import { AccessModule } from '../access/access-module.js';

/** Counts over a register. */
@Module({
  imports: [AccessModule],
  controllers: [OverviewController],
})
export class OverviewModule {}
