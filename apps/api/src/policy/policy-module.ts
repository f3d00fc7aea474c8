import { PolicyPublications } from '@vinhdanh/event-log';
import { overPool } from '../app/over-pool.js';
import { Module } from '@nestjs/common';
import { PolicyController } from './policy-controller.js';
import { AccessModule } from '../access/access-module.js';
import { PeopleModule } from '../people/people-module.js';

/** The rules that a register goes by. */
@Module({
  imports: [AccessModule, PeopleModule],
  controllers: [PolicyController],
  providers: [overPool(PolicyPublications)],
})
export class PolicyModule {}
