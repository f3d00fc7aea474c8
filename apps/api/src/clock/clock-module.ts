import { overPool } from '../app/over-pool.js';
import { Level } from '@vinhdanh/operations';
import { Module } from '@nestjs/common';
import { Advance } from './advance.js';
import { ClockController } from './clock-controller.js';
import { AccessModule } from '../access/access-module.js';
import type { ApiConfig } from '@vinhdanh/contracts';
import { Clocks, openPool } from '@vinhdanh/event-log';
import { CONFIG } from '../app/tokens.js';

/** Clocks of registers; simulated ones can be moved. */
@Module({
  imports: [AccessModule],
  controllers: [ClockController],
  providers: [
    overPool(Level),
    {
      provide: Advance,
      inject: [CONFIG, Clocks, Level],
      useFactory: ({ DATABASE_URL }: ApiConfig, clocks: Clocks, level: Level) =>
        new Advance(openPool(DATABASE_URL, { max: 32, applicationName: 'api clocks' }), clocks, level),
    },
  ],
})
export class ClockModule {}
