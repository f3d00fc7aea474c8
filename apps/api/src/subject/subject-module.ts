import { Module } from '@nestjs/common';
import { SubjectController } from './subject-controller.js';
import { AccessModule } from '../access/access-module.js';

/** Subjects of nominations. */
@Module({
  imports: [AccessModule],
  controllers: [SubjectController],
})
export class SubjectModule {}
