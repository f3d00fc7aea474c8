import { Module } from '@nestjs/common';
import type { ApiConfig } from '@vinhdanh/contracts';
import { openPool } from '@vinhdanh/event-log';
import { Search } from '@vinhdanh/projections';
import { CONFIG } from '../app/tokens.js';
import { SearchPool } from './search-pool.js';
import { SearchController } from './search-controller.js';
import { AccessModule } from '../access/access-module.js';
import { PersonalReadModule } from '../personal-read/personal-read-module.js';

/** A search whose letters fit too much is ended, machine milliseconds: it is asked again with every letter that somebody types. */
const mostForSearch = 5000;

/** Search over everything that the reader may see. */
@Module({
  imports: [AccessModule, PersonalReadModule],
  controllers: [SearchController],
  providers: [
    {
      provide: SearchPool,
      inject: [CONFIG],
      useFactory: ({ DATABASE_URL, QUERY_SECONDS }: ApiConfig) =>
        new SearchPool(
          openPool(DATABASE_URL, {
            max: 4,
            applicationName: 'api search',
            statementTimeout: Math.min(mostForSearch, QUERY_SECONDS * 1000),
          }),
        ),
    },
    { provide: Search, inject: [SearchPool], useFactory: ({ pool }: SearchPool) => new Search(pool) },
  ],
})
export class SearchModule {}
