import { Module } from '@nestjs/common';
import { UnitYearController } from './unit-year-controller.js';
import { AccessModule } from '../access/access-module.js';
import { PersonalReadModule } from '../personal-read/personal-read-module.js';

/** Quotas and duties of units by year. */
@Module({
  imports: [AccessModule, PersonalReadModule],
  controllers: [UnitYearController],
})
export class UnitYearModule {}
