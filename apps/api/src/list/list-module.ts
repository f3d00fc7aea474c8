import { Module } from '@nestjs/common';
import { ListController } from './list-controller.js';
import { AccessModule } from '../access/access-module.js';
import { PersonalReadModule } from '../personal-read/personal-read-module.js';

/** Lists of cases and of notices. */
@Module({
  imports: [AccessModule, PersonalReadModule],
  controllers: [ListController],
})
export class ListModule {}
