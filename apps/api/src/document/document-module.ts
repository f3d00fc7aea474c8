import { Module } from '@nestjs/common';
import { DocumentController } from './document-controller.js';
import { DocumentFiles } from './document-files.js';
import { PersonalReadModule } from '../personal-read/personal-read-module.js';
import type { ApiConfig } from '@vinhdanh/contracts';
import { EventLog } from '@vinhdanh/event-log';
import type { Logger } from 'pino';
import { CONFIG, LOGGER } from '../app/tokens.js';
import { contentStore } from './chosen-store.js';

/** Files of cases. */
@Module({
  imports: [PersonalReadModule],
  controllers: [DocumentController],
  providers: [
    {
      provide: DocumentFiles,
      inject: [EventLog, CONFIG, LOGGER],
      useFactory: (log: EventLog, config: ApiConfig, logger: Logger) =>
        new DocumentFiles(log.documents, contentStore(config), config, (error) =>
          logger.warn({ err: error }, 'uncited files wait to be deleted'),
        ),
    },
  ],
})
export class DocumentModule {}
