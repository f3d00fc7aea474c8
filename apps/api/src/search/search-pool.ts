import type { OnApplicationShutdown } from '@nestjs/common';
import type { Pool } from 'pg';

/** Connections for searches only, so that many searches leave connections free for other requests. */
export class SearchPool implements OnApplicationShutdown {
  constructor(readonly pool: Pool) {}

  onApplicationShutdown(): Promise<void> {
    return this.pool.end();
  }
}
