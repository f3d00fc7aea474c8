import { Module } from '@nestjs/common';
import { AchievementController } from './achievement-controller.js';
import { LinkedController } from './linked-controller.js';
import { NominationController } from './nomination-controller.js';
import { ReckoningController } from './reckoning-controller.js';
import { AccessModule } from '../access/access-module.js';
import { PeopleModule } from '../people/people-module.js';
import { PersonalReadModule } from '../personal-read/personal-read-module.js';

/** One case: its view, actions, timeline and commands. */
@Module({
  imports: [AccessModule, PeopleModule, PersonalReadModule],
  controllers: [NominationController, ReckoningController, AchievementController, LinkedController],
})
export class NominationModule {}
