import type { CommandRequest, Entry } from '@vinhdanh/contracts';
import type { Principal } from './acting.js';

/** A command on a case as it reaches the engine: authenticated, not yet validated against its own schema. */
export interface CaseCommand {
  /** The case; absent where the command opens one in `register`. */
  readonly caseId?: string;
  readonly register?: string;
  /** How a case that the command opens is entered; `live` unless stated. */
  readonly entry?: Entry;
  readonly request: CommandRequest;
  readonly principal: Principal;
  readonly idempotencyKey: string | null;
  /** Version that the person has read. */
  readonly ifMatch: number | null;
}
