import type { FactoryProvider } from '@nestjs/common';
import { Pool } from 'pg';

/** Provides an owner of tables: a class of a package that needs only the pool. */
export const overPool = <Owner>(type: new (pool: Pool) => Owner): FactoryProvider<Owner> => ({
  provide: type,
  inject: [Pool],
  useFactory: (pool: Pool) => new type(pool),
});
