import { Module } from '@nestjs/common';
import { People } from './people.js';
import { PersonNames } from './person-names.js';

/** Names behind the ids of persons and accounts. */
@Module({
  providers: [PersonNames, People],
  exports: [PersonNames, People],
})
export class PeopleModule {}
