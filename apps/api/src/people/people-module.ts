import { overPool } from '../app/over-pool.js';
import { PersonNames } from '@vinhdanh/event-log';
import { CredentialRows } from '@vinhdanh/operations';
import { Module } from '@nestjs/common';
import { People } from './people.js';

/** Names behind the ids of persons and accounts. */
@Module({
  providers: [overPool(PersonNames), overPool(CredentialRows), People],
  exports: [PersonNames, People],
})
export class PeopleModule {}
