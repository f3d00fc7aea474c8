import { PersonalReadRows } from '@vinhdanh/operations';
import { overPool } from '../app/over-pool.js';
import { Module } from '@nestjs/common';
import { PersonalReads } from './personal-reads.js';

/** Records who read whose personal data. */
@Module({
  providers: [overPool(PersonalReadRows), PersonalReads],
  exports: [PersonalReads],
})
export class PersonalReadModule {}
