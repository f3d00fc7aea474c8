import { Module } from '@nestjs/common';
import { Search } from './search.js';
import { SearchController } from './search-controller.js';
import { AccessModule } from '../access/access-module.js';
import { PersonalReadModule } from '../personal-read/personal-read-module.js';

/** Search over everything that the reader may see. */
@Module({
  imports: [AccessModule, PersonalReadModule],
  controllers: [SearchController],
  providers: [Search],
})
export class SearchModule {}
