import { Module } from '@nestjs/common';
import { DraftController } from './draft-controller.js';
import { Drafts } from './drafts.js';

/** Unsent forms of each account. */
@Module({
  controllers: [DraftController],
  providers: [Drafts],
})
export class DraftModule {}
