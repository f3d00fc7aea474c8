import { Module } from '@nestjs/common';
import { Changes } from './changes.js';
import { StreamController } from './stream-controller.js';
import { AccessModule } from '../access/access-module.js';
import { SessionModule } from '../session/session-module.js';

/** Live changes over server-sent events. */
@Module({
  imports: [AccessModule, SessionModule],
  controllers: [StreamController],
  providers: [Changes],
})
export class StreamModule {}
