import { Module } from '@nestjs/common';
import { SavedViewController } from './saved-view-controller.js';
import { SavedViews } from './saved-views.js';
import { AccessModule } from '../access/access-module.js';

/** Saved filters of lists. */
@Module({
  imports: [AccessModule],
  controllers: [SavedViewController],
  providers: [SavedViews],
})
export class SavedViewModule {}
