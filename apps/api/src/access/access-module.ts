import { Module } from '@nestjs/common';
import { Access } from './access.js';

/** What an account may see and do in a register. */
@Module({
  providers: [Access],
  exports: [Access],
})
export class AccessModule {}
