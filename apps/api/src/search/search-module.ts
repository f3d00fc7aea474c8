import { Module } from '@nestjs/common';
import { Search } from '@vinhdanh/projections';
import { overPool } from '../app/over-pool.js';
import { SearchController } from './search-controller.js';
import { AccessModule } from '../access/access-module.js';
import { PersonalReadModule } from '../personal-read/personal-read-module.js';

/** Search over everything that the reader may see. */
@Module({
  imports: [AccessModule, PersonalReadModule],
  controllers: [SearchController],
  providers: [overPool(Search)],
})
export class SearchModule {}
