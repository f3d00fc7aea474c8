import { Module } from '@nestjs/common';
import { DecisionController } from './decision-controller.js';
import { AccessModule } from '../access/access-module.js';
import { PersonalReadModule } from '../personal-read/personal-read-module.js';

/** The register of decisions. */
@Module({
  imports: [AccessModule, PersonalReadModule],
  controllers: [DecisionController],
})
export class DecisionModule {}
