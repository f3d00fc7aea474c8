import { overPool } from '../app/over-pool.js';
import { SavedViews } from '@vinhdanh/operations';
import { Module } from '@nestjs/common';
import { SavedViewController } from './saved-view-controller.js';
import { AccessModule } from '../access/access-module.js';

/** Saved filters of lists. */
@Module({
  imports: [AccessModule],
  controllers: [SavedViewController],
  providers: [overPool(SavedViews)],
})
export class SavedViewModule {}
