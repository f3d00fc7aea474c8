import { Assignments } from '@vinhdanh/operations';
import { ChangedCases } from '@vinhdanh/projections';
import { overPool } from '../app/over-pool.js';
import { Module } from '@nestjs/common';
import { Changes } from './changes.js';
import { StreamController } from './stream-controller.js';
import { AccessModule } from '../access/access-module.js';
import { SessionModule } from '../session/session-module.js';

/** Live changes over server-sent events. */
@Module({
  imports: [AccessModule, SessionModule],
  controllers: [StreamController],
  providers: [overPool(ChangedCases), overPool(Assignments), Changes],
})
export class StreamModule {}
