import { overPool } from '../app/over-pool.js';
import { AccountEvents, AuditReads, PersonalReadRows } from '@vinhdanh/operations';
import { Module } from '@nestjs/common';
import { AccountAuditController } from './account-audit-controller.js';
import { AuditController } from './audit-controller.js';
import { AuditEvents } from './audit-events.js';
import { AccessModule } from '../access/access-module.js';
import { PeopleModule } from '../people/people-module.js';
import { PersonalReadModule } from '../personal-read/personal-read-module.js';

/** What happened, by whom, and who looked. */
@Module({
  imports: [AccessModule, PeopleModule, PersonalReadModule],
  controllers: [AuditController, AccountAuditController],
  providers: [AuditEvents, overPool(AccountEvents), overPool(AuditReads), overPool(PersonalReadRows)],
})
export class AuditModule {}
