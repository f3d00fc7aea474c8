import type { LogTables } from './schema/log.gen.js';
import type { OpsTables } from './schema/ops.gen.js';

/**
 * Typed tables of the schemas `log` and `ops`, generated from the migrated database by `npm run schema:types`. The read
 * models add their own.
 */
export interface Database extends LogTables, OpsTables {}
