import { Module } from '@nestjs/common';
import { PersonalReads } from './personal-reads.js';

/** Records who read whose personal data. */
@Module({
  providers: [PersonalReads],
  exports: [PersonalReads],
})
export class PersonalReadModule {}
