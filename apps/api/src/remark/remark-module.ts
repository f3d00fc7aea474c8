import { Module } from '@nestjs/common';
import { RemarkController } from './remark-controller.js';
import { PeopleModule } from '../people/people-module.js';
import { PersonalReadModule } from '../personal-read/personal-read-module.js';

/** Remarks beside cases. */
@Module({
  imports: [PeopleModule, PersonalReadModule],
  controllers: [RemarkController],
})
export class RemarkModule {}
