import { Module } from '@nestjs/common';
import { BarController } from './bar-controller.js';
import { SubjectController } from './subject-controller.js';
import { AccessModule } from '../access/access-module.js';

/** Subjects of nominations. */
@Module({
  imports: [AccessModule],
  controllers: [SubjectController, BarController],
})
export class SubjectModule {}
