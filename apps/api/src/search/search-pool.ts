import type { OnApplicationShutdown } from '@nestjs/common';
import type { Pool } from 'pg';

/** Connections for searches alone: however many search at once, others find a connection free. */
export class SearchPool implements OnApplicationShutdown {
  constructor(readonly pool: Pool) {}

  onApplicationShutdown(): Promise<void> {
    return this.pool.end();
  }
}
