import { PersonNames } from '@vinhdanh/event-log';
import { CredentialRows, FanOuts, RegisterRows } from '@vinhdanh/operations';
import { overPool } from '../app/over-pool.js';
import { Module } from '@nestjs/common';
import { PendingChangeController } from './pending-change-controller.js';
import { RegisterController } from './register-controller.js';
import { Registers } from './registers.js';
import { AccessModule } from '../access/access-module.js';
import { PersonalReadModule } from '../personal-read/personal-read-module.js';

/** Registers: their reference data, people and the commands that keep them. */
@Module({
  imports: [AccessModule, PersonalReadModule],
  controllers: [RegisterController, PendingChangeController],
  providers: [overPool(RegisterRows), overPool(PersonNames), overPool(FanOuts), overPool(CredentialRows), Registers],
  exports: [Registers],
})
export class RegisterModule {}
