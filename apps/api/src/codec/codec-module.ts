import { Module } from '@nestjs/common';
import { CodecController } from './codec-controller.js';
import { RegisterModule } from '../register/register-module.js';

/** Decrypts payloads for Temporal’s own UI. */
@Module({
  imports: [RegisterModule],
  controllers: [CodecController],
})
export class CodecModule {}
