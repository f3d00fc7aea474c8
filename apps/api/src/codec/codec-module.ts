import { Module } from '@nestjs/common';
import { CodecController } from './codec-controller.js';

/** Decrypts payloads for Temporal’s own UI. */
@Module({
  controllers: [CodecController],
})
export class CodecModule {}
