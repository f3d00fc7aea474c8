import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access-module.js';
import { PeopleModule } from '../people/people-module.js';
import { PersonalReadModule } from '../personal-read/personal-read-module.js';
import { InterestController } from './interest-controller.js';

/** Persons who are concerned in cases. */
@Module({
  imports: [AccessModule, PeopleModule, PersonalReadModule],
  controllers: [InterestController],
})
export class InterestModule {}
