import { Module } from '@nestjs/common';
import { ConflictController } from './conflict-controller.js';
import { AccessModule } from '../access/access-module.js';
import { PersonalReadModule } from '../personal-read/personal-read-module.js';

/** Cases that compete for the same claim. */
@Module({
  imports: [AccessModule, PersonalReadModule],
  controllers: [ConflictController],
})
export class ConflictModule {}
