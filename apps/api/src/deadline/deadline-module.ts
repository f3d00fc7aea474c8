import { Module } from '@nestjs/common';
import { DeadlineController } from './deadline-controller.js';
import { AccessModule } from '../access/access-module.js';
import { PersonalReadModule } from '../personal-read/personal-read-module.js';

/** Deadlines of all cases. */
@Module({
  imports: [AccessModule, PersonalReadModule],
  controllers: [DeadlineController],
})
export class DeadlineModule {}
