import { Module, type DynamicModule, type InjectionToken } from '@nestjs/common';
import { Casework } from '@vinhdanh/casework';
import { Clocks, EventLog, Wakeups } from '@vinhdanh/event-log';
import { ProjectionWaiter } from '@vinhdanh/projections';
import { Pool } from 'pg';
import { Metrics } from '../metrics/metrics.js';
import type { Platform } from './platform.js';
import { CONFIG, LOGGER } from './tokens.js';

/** Provides the platform to every feature; its creator closes it. */
@Module({})
export class PlatformModule {
  static over(platform: Platform): DynamicModule {
    const offered: readonly (readonly [InjectionToken, unknown])[] = [
      [CONFIG, platform.config],
      [LOGGER, platform.logger],
      [Pool, platform.pool],
      [EventLog, platform.log],
      [Clocks, platform.clocks],
      [Casework, platform.casework],
      [Wakeups, platform.projected],
      [ProjectionWaiter, platform.waiter],
      [Metrics, platform.metrics],
    ];
    return {
      module: PlatformModule,
      global: true,
      providers: offered.map(([provide, useValue]) => ({ provide, useValue })),
      exports: offered.map(([token]) => token),
    };
  }
}
