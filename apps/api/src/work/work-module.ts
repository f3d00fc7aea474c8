import { overPool } from '../app/over-pool.js';
import { Assignments } from '@vinhdanh/operations';
import { Module } from '@nestjs/common';
import { Acting } from './acting.js';
import { AssignmentController } from './assignment-controller.js';
import { UnattendedController } from './unattended-controller.js';
import { WorkController } from './work-controller.js';
import { WorkList } from './work-list.js';
import { AccessModule } from '../access/access-module.js';
import { PeopleModule } from '../people/people-module.js';
import { PersonalReadModule } from '../personal-read/personal-read-module.js';

/** The work list, and who has taken which step. */
@Module({
  imports: [AccessModule, PeopleModule, PersonalReadModule],
  controllers: [WorkController, AssignmentController, UnattendedController],
  providers: [WorkList, Acting, overPool(Assignments)],
  exports: [Acting],
})
export class WorkModule {}
