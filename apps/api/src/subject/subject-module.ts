import { Module } from '@nestjs/common';
import { SubjectController } from './subject-controller.js';
import { AccessModule } from '../access/access-module.js';

/** Whom nominations honour. */
@Module({
  imports: [AccessModule],
  controllers: [SubjectController],
})
export class SubjectModule {}
