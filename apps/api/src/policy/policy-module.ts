import { Module } from '@nestjs/common';
import { PolicyController } from './policy-controller.js';
import { AccessModule } from '../access/access-module.js';
import { PeopleModule } from '../people/people-module.js';

/** The rules that a register goes by. */
@Module({
  imports: [AccessModule, PeopleModule],
  controllers: [PolicyController],
})
export class PolicyModule {}
