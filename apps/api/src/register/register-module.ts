import { Module } from '@nestjs/common';
import { RegisterController } from './register-controller.js';
import { Registers } from './registers.js';
import { AccessModule } from '../access/access-module.js';
import { PersonalReadModule } from '../personal-read/personal-read-module.js';

/** Registers: their reference data, people and the commands that keep them. */
@Module({
  imports: [AccessModule, PersonalReadModule],
  controllers: [RegisterController],
  providers: [Registers],
  exports: [Registers],
})
export class RegisterModule {}
