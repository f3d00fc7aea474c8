import { overPool } from '../app/over-pool.js';
import { Drafts } from '@vinhdanh/operations';
import { Module } from '@nestjs/common';
import { DraftController } from './draft-controller.js';

/** Unsent forms of each account. */
@Module({
  controllers: [DraftController],
  providers: [overPool(Drafts)],
})
export class DraftModule {}
